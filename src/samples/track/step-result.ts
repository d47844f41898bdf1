import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Sample } from '#guide/mdx-document.ts';
import { hashOutputs } from '#guide/proof-hashes.ts';
import type { SampleRecord, SampleStatus } from '../evidence.ts';
import type { SampleRun } from '../session/start-session.ts';
import type { Traffic } from './observe.ts';

/** What came of one step. */
export interface StepResult {
  readonly record: SampleRecord;
  readonly diagnostics: readonly Diagnostic[];
  readonly run?: SampleRun;
  readonly traffic?: Traffic;
}

/** Makes the record of a sample. Durations are whole milliseconds. */
export function recordOf(
  sample: Sample,
  result: {
    readonly status: SampleStatus;
    readonly reason?: string | undefined;
    readonly durationMs?: number;
  },
): SampleRecord {
  return {
    id: sample.id,
    hash: sample.hash,
    outputsHash: hashOutputs(sample.outputs),
    language: sample.language,
    line: sample.line,
    status: result.status,
    ...(result.reason === undefined ? {} : { reason: result.reason }),
    durationMs: Math.round(result.durationMs ?? 0),
  };
}
