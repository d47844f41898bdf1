import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Suppressed } from '#diagnostics/suppressed.ts';
import type { SampleStatus } from './evidence.ts';
import type { TargetName } from './target/target.ts';

/** One sample in one track, as a report lists it. */
export interface SampleReport {
  /** The page: `billing`, `auth/api-keys`, `patterns/webhooks`. */
  readonly guide: string;
  readonly track: string;
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly status: SampleStatus;
  readonly reason?: string;
  readonly durationMs: number;
  /** Whether the pass was taken from the cache. */
  readonly cached: boolean;
}

/** One error row, as a report lists it. */
export interface ErrorReport {
  readonly guide: string;
  readonly code: string;
  readonly status: number;
  readonly result: 'proven' | 'not-proven';
}

/** One event row, as a report lists it. */
export interface EventReport {
  readonly guide: string;
  readonly event: string;
  readonly result: 'proven' | 'not-proven';
}

/** Everything that a run of samples has to say. */
export interface SamplesReport {
  readonly target: TargetName;
  readonly isolation: string;
  /** Why there is none, in whole sentences, where that is known. */
  readonly isolationReason?: string;
  readonly samples: readonly SampleReport[];
  readonly errors: readonly ErrorReport[];
  readonly events: readonly EventReport[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was found and is not told; sorted. */
  readonly suppressed: readonly Suppressed[];
}
