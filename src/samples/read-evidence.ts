import { readFile } from 'node:fs/promises';
import type { Evidence } from './evidence.ts';
import { evidenceFile } from './write-evidence.ts';

/** The evidence of a page, or why there is none. */
export type EvidenceReading =
  | { readonly evidence: Evidence; readonly reason?: undefined }
  | { readonly evidence?: undefined; readonly reason: string };

/** Reads the evidence of a page. What is missing, damaged or of another version is no evidence; never throws. */
export async function readEvidence(
  stateDir: string,
  page: Pick<Evidence, 'kind' | 'slug'>,
): Promise<EvidenceReading> {
  const file = evidenceFile(stateDir, page);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return { reason: isMissing ? 'The samples of this page were not run.' : `${file} is damaged.` };
  }
  if (!isEvidence(value)) return { reason: `${file} is not evidence of this version.` };
  if (value.kind !== page.kind || value.slug !== page.slug) return { reason: `${file} is of another page.` };
  return { evidence: value };
}

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== 'object' || value === null) return false;
  const evidence = value as Partial<Record<keyof Evidence, unknown>>;
  return (
    evidence.version === 1 &&
    Array.isArray(evidence.tracks) &&
    Array.isArray(evidence.errors) &&
    Array.isArray(evidence.endpoints) &&
    evidence.tracks.every((track: unknown) => Array.isArray((track as { samples?: unknown } | null)?.samples))
  );
}
