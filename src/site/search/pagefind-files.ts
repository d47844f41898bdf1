import { close, createIndex, type PagefindIndex } from 'pagefind';
import { escapeHtml } from '../page/escape-html.ts';
import { facetNames } from './catalogue.ts';
import type { IndexedPage } from './indexed-page.ts';

/** A file of the site. `path` is relative to its folder, with forward slashes. */
export interface SiteFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What Pagefind adds for its own user interfaces, which this site has none of. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the Pagefind index of pages, in Pagefind’s own process. The same pages in the same order give the same bytes.
 *
 * @param language the language of the pages, as in `lang`
 * @throws when Pagefind reports an error
 */
export function pagefindFiles(pages: readonly IndexedPage[], language: string): Promise<readonly SiteFile[]> {
  const made = last.then(() => makeFiles(pages, language));
  last = made.catch(() => undefined);
  return made;
}

// There is one process of Pagefind for all who ask for an index, so that one index is made after the other.
let last: Promise<unknown> = Promise.resolve();

async function makeFiles(pages: readonly IndexedPage[], language: string): Promise<readonly SiteFile[]> {
  try {
    const { index, errors } = await createIndex({ keepIndexUrl: false });
    if (index === undefined) throw new Error(errors.join('\n'));
    await addPages(
      index,
      pages.map((page) => ({ url: page.path, content: pageMarkup(page, language) })),
    );
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    return made.files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

/** Sends all of them at once: they are taken in in this order. */
async function addPages(
  index: PagefindIndex,
  pages: readonly { url: string; content: string }[],
): Promise<void> {
  const added = await Promise.all(pages.map((page) => index.addHTMLFile(page)));
  const errors = added.flatMap((one) => one.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/**
 * The values of facets are texts of elements: in an attribute, a comma would end them. Pagefind reads the escapes of such a
 * text twice, so that an ampersand needs two.
 */
function pageMarkup({ title, kind, facets, body }: IndexedPage, language: string): string {
  const filters = [
    ['kind', kind],
    ...facetNames.flatMap((name) => facets[name].map((value) => [name, value])),
  ]
    .map(
      ([name, value = '']) =>
        `<i data-pagefind-filter="${name}">${escapeHtml(value.replaceAll('&', '&amp;'))}</i>`,
    )
    .join('');
  return `<html lang="${escapeHtml(language)}"><body data-pagefind-body><div data-pagefind-ignore>${filters}</div><h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>${body}</body></html>`;
}
