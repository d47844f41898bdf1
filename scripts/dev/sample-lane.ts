import { setTimeout as pause } from 'node:timers/promises';
import { documentsOf, type Library } from '#library/library.ts';
import { type Host, inspectHost } from '#samples/inspect-host.ts';
import { hasTracks } from '#samples/page-tracks.ts';
import { forgetRuns, type PageRunOptions, runPages } from './run-pages.ts';

/** How samples are run. */
export interface LaneOptions extends PageRunOptions {
  /** Hears that there is something to run. */
  readonly onBusy: () => void;
  /** Hears that there is nothing more. */
  readonly onIdle: () => void;
}

/** Runs the samples of pages, one run after the other, besides everything else. */
export interface SampleLane {
  /**
   * Runs the samples of these pages (display paths) next, of this library; a run that one of them is part of begins anew. What
   * was to be run besides them follows, and then what comes later.
   */
  readonly take: (library: Library, files: readonly string[], later?: readonly string[]) => void;
  /** Ends it; nothing is left running then. */
  readonly stop: () => Promise<void>;
}

/** How many pages that did not change are run together: what is found is told after each run. */
const together = 8;
/** How long a page that was saved waits, in milliseconds: what was found stands on it first, and who saves twice runs once. */
const breath = 400;

/** Opens the lane. What did not change since it passed comes from the cache. */
export function openSampleLane(options: LaneOptions): SampleLane {
  const { board, onBusy, onIdle } = options;
  let library: Library | undefined;
  /** Those of the library with something to run. */
  let pages: ReadonlySet<string> = new Set();
  let urgent: readonly string[] = [];
  let waiting: readonly string[] = [];
  let current: { readonly files: readonly string[]; readonly over: AbortController } | undefined;
  let working: Promise<void> | undefined;
  let host: Promise<Host> | undefined;
  const stopped = new AbortController();

  const runNext = async (shown: Library, files: readonly string[]) => {
    urgent = urgent.filter((file) => !files.includes(file));
    waiting = waiting.filter((file) => !files.includes(file));
    current = { files, over: new AbortController() };
    const { signal } = current.over;
    host ??= inspectHost(process.env['PATH'] ?? '');
    const run = { files, library: shown, host: await host, signal };
    const isDone = await runPages(run, options);
    current = undefined;
    const isNeeded = (file: string) => pages.has(file) && !urgent.includes(file);
    if (!isDone && signal.aborted) waiting = [...new Set([...files, ...waiting])].filter(isNeeded);
  };
  const work = async () => {
    // Whoever starts it has it before it ends.
    await undefined;
    for (;;) {
      if (urgent.length > 0)
        await pause(breath, undefined, { signal: stopped.signal }).catch(() => undefined);
      const files = urgent.length > 0 ? urgent : waiting.slice(0, together);
      if (stopped.signal.aborted || library === undefined || files.length === 0) break;
      await runNext(library, files);
    }
    working = undefined;
    onIdle();
  };

  return {
    take(next, files, later = []) {
      library = next;
      pages = pagesToRun(next);
      urgent = [...new Set([...files, ...urgent])].filter((file) => pages.has(file));
      waiting = [...new Set([...waiting, ...later])].filter(
        (file) => pages.has(file) && !urgent.includes(file),
      );
      forgetRuns(board, pages);
      const isOld = (file: string) => urgent.includes(file) || !pages.has(file);
      if (current?.files.some(isOld) === true) current.over.abort();
      if (working === undefined) onBusy();
      working ??= work();
    },
    async stop() {
      stopped.abort();
      current?.over.abort();
      await working;
    },
  };
}

function pagesToRun(library: Library): ReadonlySet<string> {
  return new Set(
    documentsOf(library)
      .filter(hasTracks)
      .map(({ file }) => file),
  );
}
