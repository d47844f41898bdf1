// The strings of the site around its pages in English. Those marked “prose” are inline Markdown.

export const kinds = { guide: 'Guide', auth: 'Authentication', pattern: 'Pattern', reference: 'Reference' };

export const sections = {
  guides: { title: 'Guides', what: 'One integration task each, from account to go-live.' },
  auth: { title: 'Authentication', what: 'The whole life of a credential, reused by the guides.' },
  patterns: { title: 'Patterns', what: 'What every integration of a kind needs.' },
  reference: { title: 'Reference', what: 'How guides are written, checked and kept true.' },
};

export const frame = {
  skip: 'Skip to content',
  sections: 'Site',
  menu: 'Menu',
  foot: 'All sections',
  search: 'Search',
  marks:
    '“Verified” is computed: this very text ran against a simulator of the provider, built from its dated documentation. It is no promise about the live service. “Checked” is what was parsed, or written as a file that others run. Errors are “Reproduced” in such a run, and events “Delivered”: once, twice, changed, late, out of order.',
};

export const home = {
  /** Prose. */
  empty: 'Nothing is written yet: add the first page as `guides/your-guide/index.mdx`.',
};

export const notFound = {
  title: 'Page not found',
  heading: 'There is no page at this address',
  description: 'There is no page at this address.',
  lead: 'It may have moved, or the link that led here has a mistake.',
  search: 'Search this site',
  near: 'Found for the words of this address',
  home: 'All guides',
};

export const moved = {
  title: 'This page has moved',
  description: 'The page is at another address now.',
  /** The title of the page follows, with its link. */
  now: 'It is now at',
};

export const showcase = {
  title: 'Showcase',
  description: (site: string) => `What others have built with the guides of ${site}.`,
  since: (date: string) => `since ${date}`,
  guides: (title: string) => `Guides of ${title}`,
};
