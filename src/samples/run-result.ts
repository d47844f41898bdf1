import type { Evidence } from './evidence.ts';
import type { RunTrack } from './run-track.ts';
import type { SamplesReport } from './samples-report.ts';
import type { OutputUpdate } from './update/output-update.ts';

/** What a run came to. A page has evidence if all of its tracks were run. */
export interface RunResult extends SamplesReport {
  readonly evidence: readonly Evidence[];
  /** What would be right in the output fences that differ. */
  readonly updates: readonly OutputUpdate[];
  /** Every track that was run, in the order of the library. */
  readonly tracks: readonly RunTrack[];
}
