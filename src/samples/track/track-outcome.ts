import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { EndpointRecord, SampleRecord, SampleStatus } from '../evidence.ts';

/** What came of one error row in one track. */
export interface RowOutcome {
  readonly row: number;
  readonly isProven: boolean;
  /** Which field of the row the answer contradicts. */
  readonly field: 'status' | 'code';
  /** What was answered instead, as the end of the sentence "The row …"; empty when it is proven. */
  readonly answer: string;
}

/** What came of one track. Plain data: it is cached and crosses processes. */
export interface TrackOutcome {
  readonly track: string;
  readonly samples: readonly SampleRecord[];
  readonly rows: readonly RowOutcome[];
  readonly verify: SampleStatus | null;
  readonly endpoints: readonly EndpointRecord[];
  /** The ids of the providers whose simulators were started. */
  readonly providers: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}
