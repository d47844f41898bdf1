import type { TrackName } from './name-track.ts';
import type { RunTrack } from './run-track.ts';

/** What a run tells while it goes on. */
export type RunEvent =
  /** Once, before anything runs. */
  | { readonly kind: 'planned'; readonly tracks: readonly TrackName[] }
  /** The track is not taken from the cache: it runs from now on. */
  | { readonly kind: 'begun'; readonly track: TrackName }
  /** One more step of the track is done. */
  | { readonly kind: 'step'; readonly track: TrackName }
  | ({ readonly kind: 'ended'; readonly track: TrackName } & OutcomeCounts);

/** A track that ended, in figures. */
export interface OutcomeCounts {
  /** Steps that neither failed nor had to be left out. */
  readonly passed: number;
  readonly durationMs: number;
  readonly cached: boolean;
}

/** What progress shows of a track that ended. */
export function outcomeCounts({ outcome, durationMs, cached }: RunTrack): OutcomeCounts {
  const isBad = (status: string) => status === 'failed' || status === 'blocked' || status === 'not-run';
  const passed = outcome.samples.filter(({ status }) => !isBad(status)).length;
  return { passed, durationMs, cached };
}
