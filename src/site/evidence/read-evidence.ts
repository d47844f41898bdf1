import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Evidence } from '#samples/evidence.ts';

/**
 * The evidence of a page’s last run, or undefined where there is none, or none that can be read: a damaged record
 * proves nothing.
 */
export async function readEvidence(
  stateDir: string,
  { kind, slug }: Pick<AnyDocument, 'kind' | 'slug'>,
): Promise<Evidence | undefined> {
  const path = join(stateDir, 'evidence', `${kind}-${slug}.json`);
  try {
    const evidence: Evidence = JSON.parse(await readFile(path, 'utf8'));
    return evidence.version === 1 && evidence.kind === kind && evidence.slug === slug ? evidence : undefined;
  } catch {
    return undefined;
  }
}
