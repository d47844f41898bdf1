import { setImmediate } from 'node:timers/promises';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { pageLocale } from '#schema/site.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { endpointRows } from '../page/endpoint-rows.ts';
import { pageAddress } from '../page/page-address.ts';
import { type SiteStrings, stringsOf } from '../strings/strings-of.ts';
import { type BodyCache, openBodyCache } from './body-cache.ts';
import { facetsOf } from './facets-of.ts';
import type { IndexedPage } from './indexed-page.ts';
import { namedRows } from './named-rows.ts';
import { textMarkup } from './search-markup.ts';
import { sitePages } from './site-pages.ts';

/** Everything that the search finds on the pages of a library: its documents in their order, then the site’s own pages. */
export async function indexPages(library: Library, stateDir: string): Promise<readonly IndexedPage[]> {
  const strings = stringsOf(pageLocale(library.site));
  const cache = await openBodyCache(stateDir, library);
  const documents: IndexedPage[] = [];
  for (const document of documentsOf(library)) {
    documents.push(await indexDocument(document, { library, stateDir, strings, cache }));
    // The body that was parsed for it is let go before the next one is.
    await setImmediate();
  }
  await cache.save();
  return [...documents, ...sitePages(library, strings)];
}

interface Context {
  readonly library: Library;
  readonly stateDir: string;
  readonly strings: SiteStrings;
  readonly cache: BodyCache;
}

async function indexDocument(
  document: AnyDocument,
  { library, stateDir, strings, cache }: Context,
): Promise<IndexedPage> {
  const { title, description, tags } = document.facts;
  const hasEndpoints = document.components.some(({ name }) => name === 'Endpoints');
  const evidence = hasEndpoints ? await readEvidence(stateDir, document) : undefined;
  return {
    path: pageAddress(document),
    title,
    kind: strings.kinds[document.kind],
    facets: facetsOf(document, library),
    body: `${textMarkup(description)}${cache.bodyOf(document)}${textMarkup(tags.join(', '))}`,
    rows: namedRows(document, endpointRows(evidence) ?? []),
  };
}
