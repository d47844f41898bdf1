import type { TrackOutcome } from './track-outcome.ts';

/** What the process of a track tells its parent. */
export type WorkerMessage =
  | { readonly type: 'step' }
  | { readonly type: 'outcome'; readonly outcome: TrackOutcome }
  | { readonly type: 'crash'; readonly reason: string };
