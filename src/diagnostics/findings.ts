import type { BaselineEntry } from './baseline/baseline.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Suppressed } from './suppressed.ts';

/** Everything that a check has to say. */
export interface Findings {
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was found and is not told; sorted. */
  readonly suppressed: readonly Suppressed[];
  /** What the baseline holds and is not there any more. */
  readonly stale?: readonly BaselineEntry[];
  /** Number of files that were read. */
  readonly files: number;
  /** More lines for a person, such as where the site was built. */
  readonly summary?: string;
}
