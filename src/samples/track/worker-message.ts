import type { TrackOutcome } from './track-outcome.ts';

/**
 * What a worker tells its parent. `isClean`: the track left nothing behind, so that another can follow. `processes`:
 * how many it started.
 */
export type WorkerMessage =
  | { readonly type: 'step' }
  | {
      readonly type: 'outcome';
      readonly outcome: TrackOutcome;
      readonly isClean: boolean;
      readonly processes: number;
    }
  | { readonly type: 'crash'; readonly reason: string };
