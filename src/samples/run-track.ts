import type { Isolation } from './isolation/isolation.ts';
import type { TargetName } from './target/target.ts';
import type { Track } from './track/track.ts';
import type { TrackOutcome } from './track/track-outcome.ts';

/** One track of a page that was run, or taken from the cache. Plain data: a shard writes it to its file. */
export interface RunTrack {
  /** The page, as findings show it. */
  readonly file: string;
  readonly track: Track;
  readonly target: TargetName;
  /** Whether nothing of it ran, because the target has no value for a key. */
  readonly isWithoutKeys: boolean;
  readonly isolation: Isolation;
  /** Runtimes used, by language. */
  readonly runtimes: Readonly<Record<string, string>>;
  /** Versions of the packages that its samples import. */
  readonly packages: Readonly<Record<string, string>>;
  readonly outcome: TrackOutcome;
  /** ISO time at which it ended. */
  readonly at: string;
  readonly cached: boolean;
  /** How long it took in this run, in milliseconds. */
  readonly durationMs: number;
}
