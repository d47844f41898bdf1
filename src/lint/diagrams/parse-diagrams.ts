import { join } from 'node:path';
import { runInProcesses } from '#library/run-in-processes.ts';
import type { DiagramVerdict } from './diagram-verdict.ts';

/** The source of a diagram, and its hash. */
export interface DiagramSource {
  readonly hash: string;
  readonly source: string;
}

/** Where verdicts are kept by the hash of their source. They hold for one version of mermaid and of this code. */
export interface VerdictCache {
  get(hash: string): DiagramVerdict | undefined;
  set(hash: string, verdict: DiagramVerdict): void;
}

/** How diagrams are parsed. */
export interface ParseOptions {
  readonly cache: VerdictCache;
  /** How many processes at most. */
  readonly processes: number;
  readonly signal: AbortSignal;
  /** How long one source may take, in milliseconds. Default: 10 seconds. */
  readonly timeLimit?: number;
}

/** The most characters that mermaid draws: of a longer source it draws a note that it is too long. */
const longest = 50_000;

/** About as long as it takes to load mermaid once more. */
const sourcesPerProcess = 60;

/**
 * Lets mermaid parse the sources that the cache does not know, in processes of their own: mermaid is slow to load, and a
 * source can keep it busy for ever. Gives the verdict on each source by its hash. What ends a process or takes too long is
 * a verdict, but no lasting one: it may be the machine’s.
 */
export async function parseDiagrams(
  sources: readonly DiagramSource[],
  { cache, processes, signal, timeLimit = 10_000 }: ParseOptions,
): Promise<ReadonlyMap<string, DiagramVerdict>> {
  const verdicts = new Map<string, DiagramVerdict>();
  const missing = new Map<string, DiagramSource>();
  for (const one of sources) {
    const known = one.source.length > longest ? tooLong(one.source) : cache.get(one.hash);
    if (known === undefined) missing.set(one.hash, one);
    else verdicts.set(one.hash, known);
  }
  await runInProcesses<DiagramSource, DiagramVerdict>([...missing.values()], {
    program: join(import.meta.dirname, 'parser-process.ts'),
    messageOf: ({ source }) => ({ source }),
    processes,
    jobsPerProcess: sourcesPerProcess,
    timeLimit,
    signal,
    onAnswer: ({ hash }, verdict) => {
      cache.set(hash, verdict);
      verdicts.set(hash, verdict);
    },
    onFailure: ({ hash, source }, how) => verdicts.set(hash, failed(source, how)),
  });
  return verdicts;
}

function tooLong(source: string): DiagramVerdict {
  const count = source.length.toLocaleString('en');
  const message = `The diagram has ${count} characters; mermaid draws at most ${longest.toLocaleString('en')}.`;
  return onFirstLine(source, message, 'Split it into several diagrams.');
}

/** What is said of a source that ended its process. `how` says what became of that: `takes more than 10 s`. */
function failed(source: string, how: string): DiagramVerdict {
  const message = how.startsWith('takes')
    ? `Mermaid cannot parse this diagram: it ${how}.`
    : `Mermaid breaks down at this diagram: its process ${how}.`;
  return onFirstLine(source, message, 'Make it smaller, or split it into several diagrams.');
}

function onFirstLine(source: string, message: string, help: string): DiagramVerdict {
  const [line = ''] = source.split('\n', 1);
  const span = { start: { line: 1, column: 1 }, end: { line: 1, column: line.length + 1 } };
  return { problem: { span, message, help } };
}
