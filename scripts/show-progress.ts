import {
  advanceProgress,
  beginProgress,
  type ProgressState,
  timeLeft,
} from '#samples/progress/progress-state.ts';
import { cachedLine, stateLine, trackLine } from '#samples/progress/progress-text.ts';
import type { RunEvent } from '#samples/run-event.ts';
import { isCi } from './is-ci.ts';

/** What progress is shown on. */
export interface Screen {
  readonly write: (text: string) => void;
  /** Columns of a terminal that can clear a line; undefined where there is none. */
  readonly columns: number | undefined;
  readonly now: () => number;
  /** Calls a task now and then; gives what ends that. */
  readonly often: (task: () => void) => () => void;
}

/** Progress that is being shown. */
export interface ShownProgress {
  readonly onProgress: (event: RunEvent) => void;
  /** Leaves nothing but whole lines behind. */
  readonly stop: () => void;
}

const clear = '\r\u001B[2K';

/**
 * Shows how far a run is: a line per track that was run, one for all that were taken from the cache, and on a terminal a
 * last line that is rewritten. Elsewhere a long run tells the time left at the end of its lines.
 *
 * @param durations what earlier runs took
 */
export function showProgress(
  { write, columns, now, often }: Screen,
  durations: ReadonlyMap<string, number>,
): ShownProgress {
  let state: ProgressState | undefined;
  const redraw = () => {
    if (columns === undefined || state === undefined || state.ended === state.expected.size) return;
    write(`${clear}${`  ${stateLine(state, now())}`.slice(0, columns - 1)}`);
  };
  const writeLine = (line: string | undefined) => {
    const text = line === undefined ? '' : `${line}\n`;
    if (columns !== undefined) write(`${clear}${text}`);
    else if (text !== '') write(text);
  };
  const end = columns === undefined ? () => {} : often(redraw);
  const onProgress = (event: RunEvent) => {
    if (event.kind === 'planned') {
      state = beginProgress(event.tracks, durations, now());
      return;
    }
    if (state === undefined) return;
    state = advanceProgress(state, event);
    if (event.kind !== 'ended' || event.cached) return;
    const isTold = columns === undefined && timeLeft(state, now()) !== undefined;
    writeLine(isTold ? `${trackLine(event)} (${stateLine(state, now())})` : trackLine(event));
    redraw();
  };
  const stop = () => {
    end();
    writeLine(state === undefined ? undefined : cachedLine(state));
  };
  return { onProgress, stop };
}

/** Standard error as a screen: a terminal that can clear a line, unless a CI system keeps what it shows. */
export function standardError(write: Screen['write'], env: NodeJS.ProcessEnv): Screen {
  const isLive = process.stderr.isTTY && env['TERM'] !== 'dumb' && !isCi(env);
  return {
    write,
    columns: isLive ? process.stderr.columns || 80 : undefined,
    now: () => performance.now(),
    often: (task) => {
      const timer = setInterval(task, 200).unref();
      return () => clearInterval(timer);
    },
  };
}
