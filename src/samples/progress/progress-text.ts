import { plural } from '#diagnostics/plural.ts';
import type { RunEvent } from '../run-event.ts';
import { type ProgressState, timeLeft } from './progress-state.ts';

/** The line of a track that ended: `  billing (curl): 22 of 22 steps, 3.1 s`. */
export function trackLine({ track, passed, durationMs }: Extract<RunEvent, { kind: 'ended' }>): string {
  const { guide, track: name, steps } = track;
  return `  ${guide} (${name}): ${passed} of ${plural(steps, 'step')}, ${durationText(durationMs)}`;
}

/** How far a run is, on one line: `12 of 40 tracks, 310 of 902 steps, about 2 min left`. */
export function stateLine(state: ProgressState, now: number): string {
  const { expected, ended, steps, stepsDone } = state;
  const left = timeLeft(state, now);
  const parts = [
    `${ended} of ${plural(expected.size, 'track')}`,
    `${stepsDone} of ${plural(steps, 'step')}`,
    ...(left === undefined ? [] : [`about ${roughText(left)} left`]),
  ];
  return parts.join(', ');
}

/** The line of all tracks that were taken from the cache; nothing where none was. */
export function cachedLine({ cached }: ProgressState): string | undefined {
  return cached === 0 ? undefined : `  ${plural(cached, 'track')} unchanged, taken from the cache`;
}

/** `0.8 s`, `3.1 s`, `2 min 5 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `20 s`, `3 min`, `2 h 10 min`: no more exact than an estimate is. */
function roughText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 10_000) * 10;
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(milliseconds / 60_000);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
