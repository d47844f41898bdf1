import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { DocumentKind } from '#guide/mdx-document.ts';

/** A page to read. Paths are relative to the content root, with forward slashes. */
export interface FoundDocument {
  readonly kind: DocumentKind;
  readonly slug: string;
  readonly path: string;
}

export interface FoundFiles {
  readonly documents: readonly FoundDocument[];
  readonly providers: readonly string[];
  readonly unexpected: readonly string[];
}

const slug = '(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)';
const documentPaths: readonly (readonly [DocumentKind, RegExp])[] = [
  ['guide', new RegExp(`^guides/${slug}/index\\.mdx$`)],
  ['auth', new RegExp(`^auth/${slug}\\.mdx$`)],
  ['pattern', new RegExp(`^patterns/${slug}\\.mdx$`)],
];
const providerPath = new RegExp(`^providers/${slug}/provider\\.yaml$`);

/** Finds every page and provider of a content root; MDX and YAML files anywhere else are unexpected. */
export async function findFiles(root: string): Promise<FoundFiles> {
  const paths = (await readdir(root, { recursive: true })).map((path) => path.split(sep).join('/')).sort();
  const documents: FoundDocument[] = [];
  const providers: string[] = [];
  const unexpected: string[] = [];
  for (const path of paths) {
    const document = documentPaths
      .map(([kind, pattern]) => ({ kind, slug: pattern.exec(path)?.groups?.['slug'] }))
      .find((one) => one.slug !== undefined);
    const provider = providerPath.exec(path)?.groups?.['slug'];
    if (document?.slug !== undefined) documents.push({ kind: document.kind, slug: document.slug, path });
    else if (provider !== undefined) providers.push(provider);
    else if (isLost(path)) unexpected.push(path);
  }
  return { documents, providers, unexpected };
}

/** An MDX file that no rule above found, or a YAML file at a place where facts stand. */
function isLost(path: string): boolean {
  return (
    path.endsWith('.mdx') ||
    (/\.ya?ml$/.test(path) && path !== 'site.yaml' && !/^(providers|guides)\/[^/]+\/.+/.test(path))
  );
}

/** The finding for a file that is not read. */
export function unexpectedFile(path: string, root: string): Diagnostic {
  const file = join(root, path).split(sep).join('/');
  return report('content/unexpected-file', { file }, `\`${path}\` stands where no page is read.`, {
    help: 'Pages are `guides/<slug>/index.mdx`, `auth/<id>.mdx` and `patterns/<slug>.mdx`, in lower case with hyphens.',
  });
}
