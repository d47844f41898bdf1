import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Evidence } from '#samples/evidence.ts';
import { errorState } from './error-state.ts';
import { sampleState } from './sample-state.ts';

/** How much of a page, as it stands, held against the vendor’s own sandbox. */
export interface SandboxRecord {
  /** ISO time of the run. */
  readonly at: string;
  readonly samples: { readonly verified: number; readonly total: number };
  readonly errors: { readonly proven: number; readonly total: number };
}

/** Joins a page with the evidence of its last run against the sandbox; undefined where there was none. */
export function sandboxRecord(
  { samples, facts }: Pick<AnyDocument, 'samples' | 'facts'>,
  evidence: Evidence | undefined,
): SandboxRecord | undefined {
  if (evidence === undefined) return undefined;
  const ran = new Set(evidence.tracks.flatMap((track) => track.samples.map(({ id }) => id)));
  const states = samples
    .filter(({ id }) => ran.has(id))
    .map((sample) => sampleState(sample, evidence))
    .filter(({ status }) => status === 'verified' || status === 'not-verified');
  const rows = 'errors' in facts ? facts.errors : [];
  return {
    at: evidence.at,
    samples: { verified: states.filter(({ status }) => status === 'verified').length, total: states.length },
    errors: {
      proven: rows.filter((row) => errorState(row, evidence) === 'proven').length,
      total: rows.length,
    },
  };
}
