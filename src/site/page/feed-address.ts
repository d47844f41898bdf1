/** The address of the feed of guides, without the base. There is one where the site has a `url` and a guide. */
export const feedAddress = '/feed.xml';
