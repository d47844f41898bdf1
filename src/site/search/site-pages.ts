import { showcasePath } from '#guide/page-path.ts';
import type { Library } from '#library/library.ts';
import type { SiteStrings } from '../strings/strings-of.ts';
import type { IndexedPage } from './indexed-page.ts';
import { headingMarkup, plainProse, textMarkup } from './search-markup.ts';

const none = { facets: { provider: [], task: [], auth: [], language: [] }, rows: [] } as const;

/** The pages that the site makes of its content, and that have a text of their own. */
export function sitePages(library: Library, { showcase }: SiteStrings): readonly IndexedPage[] {
  if (library.showcase.length === 0) return [];
  const entries = library.showcase.map(({ id, facts: { title, by, description } }) =>
    [headingMarkup({ id, depth: 2, text: title }), textMarkup(by), textMarkup(plainProse(description))].join(
      '',
    ),
  );
  const { title } = showcase;
  const body = [textMarkup(showcase.description(library.site.title)), ...entries].join('');
  return [{ ...none, path: `${showcasePath}/`, title, kind: title, body }];
}
