import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type { AnyDocument, Link } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { checkFile } from './check-file.ts';
import { checkRegion } from './check-region.ts';
import { checkTarget } from './check-target.ts';
import { type LinkGraph, linkGraph } from './link-graph.ts';

/**
 * Holds that every internal link of every page leads somewhere: to a page, to an id on it, to a file beside it or a
 * region of it. The frontmatter's links, `related`, sample files and the verification script too. Other sites are not
 * asked. Sorted.
 */
export async function checkLinks(library: Library): Promise<Diagnostic[]> {
  const graph = linkGraph(library);
  const found = await Promise.all(documentsOf(library).map((document) => checkPage(document, graph)));
  return found.flat().sort(compareDiagnostics);
}

async function checkPage(document: AnyDocument, graph: LinkGraph): Promise<Diagnostic[]> {
  const files = [
    ...[...document.links, ...referencesOf(document)].map((link) => checkFile(document, link)),
    ...document.sampleFiles.map((shown) => checkRegion(document, shown)),
  ];
  return [
    ...document.links.flatMap((link) => checkTarget(document, link, graph)),
    ...(await Promise.all(files)).flat(),
  ];
}

/** The files that a page names other than by links. */
function referencesOf({ facts, fields, sampleFiles }: AnyDocument): Link[] {
  const shown = sampleFiles.map(({ src, span }) => ({ kind: 'link' as const, url: src, span }));
  const span = fields.get('/verify/file')?.value;
  if (!('verify' in facts) || facts.verify === undefined || span === undefined) return shown;
  return [...shown, { kind: 'link', url: `./${facts.verify.file.replace(/^\.\//, '')}`, span }];
}
