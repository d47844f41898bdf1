import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { AnyDocument, Body, Link } from '#guide/mdx-document.ts';
import { checkFile } from './check-file.ts';
import { checkRegion } from './check-region.ts';
import { createFindFile } from './find-file.ts';

/**
 * Holds that the files which a page shows, runs or offers lie beside it, with the regions that it shows: images, downloads,
 * sample files and the verification script.
 */
export async function checkFiles(page: AnyDocument | Body): Promise<readonly Diagnostic[]> {
  const findFile = createFindFile();
  const found = await Promise.all([
    ...[...page.links, ...referencesOf(page)].map((link) => checkFile(page, link, findFile)),
    ...page.sampleFiles.map((shown) => checkRegion(page, shown)),
  ]);
  return found.flat();
}

/** The files that a page names other than by links. */
function referencesOf(page: AnyDocument | Body): Link[] {
  const shown = page.sampleFiles.map(({ src, span }) => ({
    kind: 'link' as const,
    url: src,
    span,
    isVerbatim: false,
  }));
  if (!('facts' in page && 'verify' in page.facts)) return shown;
  const span = page.fields.get('/verify/file')?.value;
  if (page.facts.verify === undefined || span === undefined) return shown;
  return [
    ...shown,
    { kind: 'link', url: `./${page.facts.verify.file.replace(/^\.\//, '')}`, span, isVerbatim: false },
  ];
}
