import type { Diagnostic } from './diagnostic.ts';

/** Everything that a check has to say. */
export interface Findings {
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Number of files that were read. */
  readonly files: number;
  /** One more line for a person, such as where the site was built. */
  readonly summary?: string;
}
