/** How samples are kept apart from the machine. `none`: only by a clean environment and process groups. */
export type Isolation = 'bubblewrap' | 'none';

/** The strongest isolation of a machine, and if there is none, why, and what to do about it. */
export interface FoundIsolation {
  readonly isolation: Isolation;
  /** Whole sentences. */
  readonly isolationReason?: string;
}
