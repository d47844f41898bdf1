import { content } from '../page/content.ts';
import { feedAddress } from '../page/feed-address.ts';
import { sitePlace } from '../page/site-place.ts';
import { textResponse } from '../page/text-response.ts';
import { atomFeed } from '../twins/atom-feed.ts';

type FeedPath = { readonly params: { readonly feed: string } };

/** A feed has whole addresses: a site that does not know its own has none. */
export async function getStaticPaths(): Promise<FeedPath[]> {
  const { site, guides } = await content();
  const feed = feedAddress.slice(1).replace('.xml', '');
  return site.url === undefined || guides.length === 0 ? [] : [{ params: { feed } }];
}

/** The guides by their last review. */
export async function GET(): Promise<Response> {
  const library = await content();
  return textResponse(atomFeed(library.guides, library.site, sitePlace(library)), 'atom');
}
