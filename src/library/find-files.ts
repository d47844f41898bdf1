import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { DocumentKind } from '#guide/mdx-document.ts';
import { displayPath } from './display-path.ts';
import { listPaths } from './list-paths.ts';

/** A page to read. Paths are relative to the content root, with forward slashes. */
export interface FoundDocument {
  readonly kind: DocumentKind;
  readonly slug: string;
  readonly path: string;
}

/** An entry of the showcase to read, by the same kind of path. */
export interface FoundEntry {
  readonly id: string;
  readonly path: string;
}

export interface FoundFiles {
  readonly documents: readonly FoundDocument[];
  readonly providers: readonly string[];
  readonly showcase: readonly FoundEntry[];
  readonly unexpected: readonly string[];
}

const name = '[a-z0-9]+(?:-[a-z0-9]+)*';
const slug = `(?<slug>${name})`;
/** The slug of a page that may lie in folders of its own. */
const nestedSlug = `(?<slug>${name}(?:/${name})*)`;
const documentPaths: readonly (readonly [DocumentKind, RegExp])[] = [
  ['guide', new RegExp(`^guides/${slug}/index\\.mdx$`)],
  ['auth', new RegExp(`^auth/${slug}\\.mdx$`)],
  ['pattern', new RegExp(`^patterns/${slug}\\.mdx$`)],
  ['reference', new RegExp(`^reference/${nestedSlug}\\.mdx$`)],
];
const providerPath = new RegExp(`^providers/${slug}/.+`);
const showcasePath = new RegExp(`^showcase/${slug}\\.yaml$`);
const ownYamlPath = new RegExp(`^(?:providers|guides)/${slug}/.+`);

/**
 * Finds every page of a content root, and every folder of a provider; MDX and YAML files anywhere else are unexpected.
 */
export function findFiles(root: string): FoundFiles {
  return sortFiles(listPaths(root));
}

/** The same for paths that were listed before. */
export function sortFiles(paths: readonly string[]): FoundFiles {
  const documents: FoundDocument[] = [];
  const providers = new Set<string>();
  const showcase: FoundEntry[] = [];
  const unexpected: string[] = [];
  for (const path of paths) {
    const document = documentPaths
      .map(([kind, pattern]) => ({ kind, slug: pattern.exec(path)?.groups?.['slug'] }))
      .find((one) => one.slug !== undefined);
    const provider = providerPath.exec(path)?.groups?.['slug'];
    const entry = showcasePath.exec(path)?.groups?.['slug'];
    if (document?.slug !== undefined) documents.push({ kind: document.kind, slug: document.slug, path });
    else if (entry !== undefined) showcase.push({ id: entry, path });
    else if (isLost(path)) unexpected.push(path);
    if (provider !== undefined) providers.add(provider);
  }
  return { documents, providers: [...providers], showcase, unexpected };
}

/** An MDX file that no rule above found, or a YAML file at a place where facts stand. */
function isLost(path: string): boolean {
  return path.endsWith('.mdx') || (/\.ya?ml$/.test(path) && path !== 'site.yaml' && !ownYamlPath.test(path));
}

/** How many files of facts and pages there are. */
export function countFiles({ documents, providers, showcase }: FoundFiles): number {
  return 1 + providers.length * 2 + showcase.length + documents.length;
}

/** The finding for a file that is not read. */
export function unexpectedFile(root: string, path: string): Diagnostic {
  const file = displayPath(root, path);
  return report('content/unexpected-file', { file }, `\`${path}\` stands where no page is read.`, {
    help: 'Pages are `guides/<slug>/index.mdx`, `auth/<id>.mdx`, `patterns/<slug>.mdx` and `reference/<slug>.mdx`, the last also in folders; entries of the showcase are `showcase/<id>.yaml`; all in lower case with hyphens.',
  });
}
