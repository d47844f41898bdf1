import type { Code, RootContent } from 'mdast';
import { spanOf } from '#guide/walk.ts';
import { startNotebook } from '../notebook.ts';
import type { PageProvider } from '../pages/provider-of-page.ts';
import type { CallFence } from './collect-calls.ts';
import type { RunFence } from './environment-rows.ts';
import { plainFence } from './plain-fence.ts';

/** The fences of a guide, and which of them run or show what is printed, by their lines. */
export interface GuideFences {
  readonly all: readonly RunFence[];
  readonly running: ReadonlySet<number>;
  readonly outputs: ReadonlySet<number>;
}

/** Reads the fences of a guide. `operationAt` gives the operation that a command calls, by its line. */
export function fencesOf(
  blocks: readonly RootContent[],
  operationAt: ReadonlyMap<number, string>,
  provider: PageProvider,
): GuideFences {
  const running = runningLines(operationAt, provider);
  const all = fencesIn(blocks).map((code) => ({
    ...plainFence(code, startNotebook()),
    isRun: running.has(spanOf(code).start.line),
  }));
  return { all, running, outputs: outputLines(blocks, running) };
}

/** Every fence and indented block, those in lists and quotes too. */
function fencesIn(blocks: readonly RootContent[]): Code[] {
  return blocks.flatMap((block): Code[] => {
    if (block.type === 'code') return [block];
    return 'children' in block ? fencesIn(block.children as RootContent[]) : [];
  });
}

/** The commands of a guide, each with the data right after it. */
export function callFences(blocks: readonly RootContent[]): CallFence[] {
  return blocks.flatMap((block, index): CallFence[] => {
    const next = blocks[index + 1];
    if (block.type !== 'code') return [];
    const { language, text, line } = plainFence(block, startNotebook());
    if (language !== 'bash') return [];
    const answer = next?.type === 'code' ? plainFence(next, startNotebook()) : undefined;
    return [
      {
        text,
        line,
        ...(answer?.language === 'json' && /^\s*[[{]/.test(answer.text) ? { answer: answer.text } : {}),
      },
    ];
  });
}

/** The lines of data fences right after a sample that runs. */
function outputLines(blocks: readonly RootContent[], running: ReadonlySet<number>): Set<number> {
  return new Set(
    blocks.flatMap((block, index) => {
      const before = blocks[index - 1];
      const isAnswer =
        block.type === 'code' && before?.type === 'code' && running.has(spanOf(before).start.line);
      return isAnswer && plainFence(block, startNotebook()).language === 'json'
        ? [spanOf(block).start.line]
        : [];
    }),
  );
}

/** The lines of commands that the simulator of the draft answers. */
function runningLines(operationAt: ReadonlyMap<number, string>, { made }: PageProvider): Set<number> {
  const answered = new Set(made?.operations.filter(({ notRun }) => notRun === undefined).map(({ id }) => id));
  return new Set([...operationAt].filter(([, id]) => answered.has(id)).map(([line]) => line));
}
