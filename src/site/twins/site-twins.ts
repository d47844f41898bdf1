import { feedAddress } from '../page/feed-address.ts';
import { viewOf } from '../page/page-view.ts';
import type { SiteSource } from '../page/site-source.ts';
import { atomFeed } from './atom-feed.ts';
import { guideList } from './data/guide-list.ts';
import { jsonSchemaOf, publishedSchemas, schemaAddress } from './data/published-schemas.ts';
import { llmsText } from './llms-text.ts';
import type { TwinContext } from './twin-context.ts';

/** All pages of a site together in another form, for machines. */
export interface SiteTwin {
  /** Where it is, without the base: `/guides.json`. */
  readonly address: string;
  readonly write: () => Promise<string>;
}

/** The twins of a site: the list of its guides and its contents, the schemas of its data, and its feed. */
export function siteTwins(source: SiteSource, context: TwinContext): readonly SiteTwin[] {
  const { site, guides } = source.library;
  const { place } = context;
  const list = async () => {
    const views = await Promise.all(guides.map((guide) => viewOf(guide, source)));
    return `${JSON.stringify(guideList(views, site, context))}\n`;
  };
  // A feed has whole addresses: a site that does not know its own has none.
  const hasFeed = site.url !== undefined && guides.length > 0;
  return [
    { address: '/guides.json', write: list },
    { address: '/llms.txt', write: async () => llmsText(source.library, context) },
    ...publishedSchemas.map((name) => ({
      address: schemaAddress(name),
      write: async () => `${JSON.stringify(jsonSchemaOf(name, place), null, 2)}\n`,
    })),
    ...(hasFeed ? [{ address: feedAddress, write: async () => atomFeed(guides, site, place) }] : []),
  ];
}
