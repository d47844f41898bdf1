import { resolve } from 'node:path';
import { compareDiagnostics } from '#diagnostics/diagnostic.ts';
import type { AnyDocument, DocumentKind, Guide, Pattern, ReferencePage } from '#guide/mdx-document.ts';
import { openDocumentCache } from './document-cache.ts';
import { countFiles, findFiles, oddFiles, unexpectedFile } from './find-files.ts';
import type { Library } from './library.ts';
import { loadSurroundings } from './load-surroundings.ts';
import { readPage } from './read-page.ts';
import { readShowcase } from './read-showcase.ts';

/** How a library is loaded. */
export interface LoadOptions {
  /** A folder in which documents are kept from load to load; without it, every page is parsed. */
  readonly cacheDir?: string | undefined;
}

/**
 * Reads a whole content root. Every file is read once; a broken one never hides the others: it is left out and
 * its findings are in `diagnostics`.
 *
 * @param root absolute path of the folder that holds `site.yaml`
 */
export async function loadLibrary(root: string, options: LoadOptions = {}): Promise<Library> {
  const { cacheDir } = options;
  const cache = cacheDir === undefined ? undefined : await openDocumentCache(cacheDir);
  const source = { root, ...(cache === undefined ? {} : { cache }) };
  const found = findFiles(root);
  const surroundings = await loadSurroundings(found, source);
  const pages = await Promise.all(
    found.documents.map(
      (one) =>
        (one.kind === 'auth' ? surroundings.authPages.get(one.slug) : undefined) ?? readPage(one, source),
    ),
  );
  const entries = await Promise.all(
    found.showcase.map((one) => readShowcase(one, { root, documents: found.documents })),
  );
  await cache?.forgetOthers();
  const documents = pages.flatMap(({ document }) => (document === undefined ? [] : [document]));
  const whole = documents.filter(surroundings.isWhole);
  const diagnostics = [
    ...surroundings.diagnostics,
    ...found.unexpected.map((path) => unexpectedFile(root, path)),
    ...pages.flatMap((page) => page.diagnostics),
    ...documents.flatMap(surroundings.checkReferences),
    ...entries.flatMap((one) => one.diagnostics),
  ];
  return {
    root: resolve(root),
    site: surroundings.site,
    providers: surroundings.providers,
    auth: surroundings.auth,
    guides: ofKind(whole, 'guide') as readonly Guide[],
    patterns: ofKind(whole, 'pattern') as readonly Pattern[],
    reference: ofKind(whole, 'reference') as readonly ReferencePage[],
    showcase: entries.flatMap(({ entry }) => entry ?? []),
    files: countFiles(found),
    diagnostics: [...diagnostics, ...oddFiles(root, found, diagnostics)].sort(compareDiagnostics),
  };
}

function ofKind(documents: readonly AnyDocument[], kind: DocumentKind): readonly AnyDocument[] {
  return documents.filter((document) => document.kind === kind);
}
