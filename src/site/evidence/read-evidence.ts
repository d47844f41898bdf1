import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { pageKey } from '#guide/page-key.ts';
import { type Evidence, evidenceFolders } from '#samples/evidence.ts';

/**
 * The evidence of a page’s last run against a target, or undefined where there is none, or none that can be read: a
 * damaged record proves nothing.
 */
export async function readEvidence(
  stateDir: string,
  page: Pick<AnyDocument, 'kind' | 'slug'>,
  target: Evidence['target'] = 'simulator',
): Promise<Evidence | undefined> {
  const path = join(stateDir, evidenceFolders[target], `${pageKey(page)}.json`);
  // Most pages were never run against the sandbox: to ask so costs a tenth of what a read that fails does.
  if (!existsSync(path)) return undefined;
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isEvidence(value) && value.kind === page.kind && value.slug === page.slug ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== 'object' || value === null) return false;
  const evidence = value as Partial<Record<keyof Evidence, unknown>>;
  return (
    evidence.version === 1 &&
    Array.isArray(evidence.tracks) &&
    Array.isArray(evidence.errors) &&
    Array.isArray(evidence.events) &&
    Array.isArray(evidence.endpoints) &&
    evidence.tracks.every((track: unknown) => Array.isArray((track as { samples?: unknown } | null)?.samples))
  );
}
