import { dirname } from 'node:path/posix';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Library } from '#library/library.ts';
import type { Host } from '#samples/inspect-host.ts';
import type { RunResult } from '#samples/run-result.ts';
import type { CommandContext } from '../command.ts';
import { keepResult, runAllSamples } from '../run-samples.ts';
import type { DevBoard } from './dev-board.ts';
import { followRunning } from './follow-running.ts';

/** Where samples are run, and who hears of it. */
export interface PageRunOptions {
  readonly stateDir: string;
  readonly board: DevBoard;
  readonly progress: CommandContext['progress'];
  /** Hears of a run that came to its end. */
  readonly onResult: (result: RunResult, found: readonly Diagnostic[]) => void;
  /** Tells why a run did not, and gives the text. */
  readonly onFailure: (error: unknown) => string;
}

/** What is run. */
export interface PageRun {
  /** Pages, by their display paths. */
  readonly files: readonly string[];
  readonly library: Library;
  readonly host: Host;
  readonly signal: AbortSignal;
}

/**
 * Runs the samples of pages, and writes down what came of it: findings, records, what failed. Gives whether it came to its end;
 * it does not where the signal aborts.
 */
export async function runPages(run: PageRun, options: PageRunOptions): Promise<boolean> {
  const { files, library, host, signal } = run;
  const { stateDir, board, progress, onResult, onFailure } = options;
  const isTaken = (file: string) => files.includes(file);
  const plan = {
    ...{ library, stateDir, signal, progress, host },
    ...{ isCached: true, mustRun: false, target: { name: 'simulator' } as const },
    only: { document: ({ file }: { readonly file: string }) => isTaken(file) },
    onEvent: followRunning(library, (running) => board.update({ running })),
  };
  try {
    const result = await keepResult(await runAllSamples(plan), plan);
    const found = result.diagnostics.filter((one) => !library.diagnostics.includes(one));
    const { sampled, failedRuns } = board.facts();
    const own = Map.groupBy(found, ({ at }) => ownerOf(at.file, files));
    const facts = {
      sampled: new Map([...without(sampled, isTaken), ...own]),
      failedRuns: without(failedRuns, isTaken),
      running: new Map<string, never>(),
    };
    board.update(facts, 'proof');
    onResult(result, found);
    return true;
  } catch (error) {
    const failures = signal.aborted ? [] : files.map((file) => [file, onFailure(error)] as const);
    const failedRuns = new Map([...board.facts().failedRuns, ...failures]);
    board.update({ failedRuns, running: new Map<string, never>() });
    return !signal.aborted;
  }
}

/** Forgets what runs of pages found that are not there any more. */
export function forgetRuns(board: DevBoard, pages: ReadonlySet<string>): void {
  const { sampled, failedRuns } = board.facts();
  const isGone = (file: string) => !pages.has(file);
  if (![...sampled.keys(), ...failedRuns.keys()].some(isGone)) return;
  board.update({ sampled: without(sampled, isGone), failedRuns: without(failedRuns, isGone) });
}

/** The page that a finding is counted to: that of its file, or of the folder that it lies in; else the first one. */
function ownerOf(file: string, pages: readonly string[]): string {
  const beside = (page: string) => page.endsWith('/index.mdx') && file.startsWith(`${dirname(page)}/`);
  return pages.find((page) => page === file) ?? pages.find(beside) ?? pages[0] ?? file;
}

function without<Value>(
  map: ReadonlyMap<string, Value>,
  isLeft: (key: string) => boolean,
): Map<string, Value> {
  return new Map([...map].filter(([key]) => !isLeft(key)));
}
