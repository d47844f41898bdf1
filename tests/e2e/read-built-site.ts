import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Browser } from 'playwright-core';

/** A page of a built site, as a browser parses it: without a run of its scripts. */
export interface BuiltPage {
  /** Its address below the base, such as `/guides/x/`; a page that is no index has its file’s name. */
  readonly address: string;
  /** Every id, in the order of the page. */
  readonly ids: readonly string[];
  /** What its elements refer to by `href` and `src`, as written, and what a refresh leads to. */
  readonly references: readonly string[];
  /** Whether it only leads on to another page. */
  readonly isRedirect: boolean;
  /** The text of its main part as it stands in the elements, with the values of the sandbox. */
  readonly text: string;
}

/** A built site: its pages, and every file of it by its path with a leading slash. */
export interface BuiltSite {
  readonly pages: readonly BuiltPage[];
  readonly files: ReadonlySet<string>;
}

/** Reads the pages of a built site, without those of the search index. */
export async function readBuiltSite(outDir: string, browser: Browser): Promise<BuiltSite> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length).split(sep).join('/'))
    .sort();
  const page = await browser.newPage();
  try {
    const pages: BuiltPage[] = [];
    for (const file of files.filter((name) => name.endsWith('.html') && !name.startsWith('/pagefind/'))) {
      const html = await readFile(join(outDir, file), 'utf8');
      pages.push({ address: file.replace(/(?<=\/)index\.html$/, ''), ...(await page.evaluate(parse, html)) });
    }
    return { pages, files: new Set(files) };
  } finally {
    await page.close();
  }
}

/** Runs in the browser. */
function parse(html: string): Omit<BuiltPage, 'address'> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const valuesOf = (name: string) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '');
  for (const production of document.querySelectorAll('b.pr, b.pr-label')) production.remove();
  const refresh = document.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content');
  return {
    ids: valuesOf('id'),
    references: [
      ...valuesOf('href'),
      ...valuesOf('src'),
      ...(refresh === null || refresh === undefined ? [] : [refresh.replace(/^[^=]*=/, '')]),
    ],
    isRedirect: refresh !== null && refresh !== undefined,
    text: (document.querySelector('main') ?? document.body).textContent ?? '',
  };
}
