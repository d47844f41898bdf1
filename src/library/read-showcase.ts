import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import { collectFieldLinks } from '#guide/collect-links.ts';
import { readYaml } from '#guide/read-yaml.ts';
import { showcaseSchema } from '#schema/showcase.ts';
import { displayPath } from './display-path.ts';
import type { FoundEntry, FoundFiles } from './find-files.ts';
import type { ShowcaseEntry } from './library.ts';
import { readText } from './read-text.ts';

/** An entry of the showcase that was read: `entry` is there where it has no findings. */
export interface ReadEntry {
  readonly entry?: ShowcaseEntry;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one entry of the showcase. It names guides that there are, those with errors of their own too. */
export async function readShowcase(
  { id, path }: FoundEntry,
  { root, documents }: Pick<FoundFiles, 'documents'> & { readonly root: string },
): Promise<ReadEntry> {
  const file = displayPath(root, path);
  const read = await readText({ root, path: join(root, path), file });
  if (!('text' in read)) return { diagnostics: [read.diagnostic] };
  const { text } = read;
  const { value: facts, fields, diagnostics } = readYaml({ file, text }, showcaseSchema);
  if (facts === undefined) return { diagnostics };
  const guides = documents.flatMap(({ kind, slug }) => (kind === 'guide' ? [slug] : []));
  const unknown = facts.guides.flatMap((slug, index) => {
    if (guides.includes(slug)) return [];
    const span = fields.get(`/guides/${index}`)?.value;
    const at = { file, ...(span === undefined ? {} : { span }) };
    const help = suggest(slug, guides);
    return [report('content/unknown-reference', at, `There is no guide \`${slug}\`.`, { help })];
  });
  if (unknown.length > 0) return { diagnostics: unknown };
  const links = collectFieldLinks({ facts, fields, schema: showcaseSchema, text });
  return { entry: { id, file, facts, links }, diagnostics: [] };
}
