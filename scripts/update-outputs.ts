import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diffLines } from '#diagnostics/diff-lines.ts';
import { plainText } from '#diagnostics/plain-text.ts';
import { documentsOf, type Library } from '#library/library.ts';
import type { RunResult } from '#samples/run-result.ts';
import type { OutputUpdate } from '#samples/update/output-update.ts';
import { updateOutputs as updateText } from '#samples/update/update-outputs.ts';
import { type CommandContext, type Option, UsageError } from './command.ts';
import { isCi } from './is-ci.ts';
import { uncommittedLines } from './uncommitted-lines.ts';

/** The option that rewrites outputs. */
export const updateOption = {
  update: {
    type: 'boolean',
    help: 'Writes what samples print into their output fences, keeps wildcards that match, and runs what changed again. Outputs of verification steps stay. Not in CI, nor in fences with uncommitted changes.',
  },
} as const satisfies Record<string, Option>;

/**
 * Whether outputs are to be rewritten.
 *
 * @throws {UsageError} in CI: what nobody looks at proves nothing
 */
export function wantsUpdate(options: CommandContext['options'], env: NodeJS.ProcessEnv): boolean {
  if (options['update'] !== true) return false;
  if (!isCi(env)) return true;
  throw new UsageError(
    '`--update` rewrites pages, and does not run in CI.',
    'Run it on your machine, look at the diff and commit it.',
  );
}

/**
 * Rewrites the output fences of the samples that did all else as they say, and shows what has changed and what has not,
 * and why, by `progress`. Gives whether a page was written; then what was loaded and run of it is out of date.
 */
export async function updateOutputs(
  { updates, samples }: Pick<RunResult, 'updates' | 'samples'>,
  library: Library,
  progress: (text: string) => void,
): Promise<boolean> {
  let isWritten = false;
  const wanted = updates.map((update) => ({ ...update, rewrite: unlessPassed(update, samples) }));
  for (const document of documentsOf(library)) {
    const own = wanted.filter(({ file }) => file === document.file);
    if (own.length === 0) continue;
    const path = join(dirname(library.root), document.file);
    const text = await readFile(path, 'utf8');
    const isSame = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') === document.text;
    const uncommitted = await uncommittedLines(path);
    const findRefusal = (first: number, last: number) => {
      if (!isSame) return 'stands in a page that changed while it was run';
      const isOpen = uncommitted.some((range) => range.first <= last && range.last >= first);
      return isOpen ? 'stands in a fence with uncommitted changes: commit or restore it first' : undefined;
    };
    const updated = updateText(text, own, findRefusal);
    for (const { sample, line, before, after } of updated.changes) {
      const diff = diffLines({ actual: after, expected: before }).map((one) => `   ${plainText(one)}\n`);
      progress(`${document.file}:${line}: the output of \`${sample}\` is updated.\n${diff.join('')}`);
    }
    for (const { sample, line, reason } of updated.kept) {
      progress(`${document.file}:${line}: the output of \`${sample}\` is not updated: it ${reason}.\n`);
    }
    if (updated.text === text) continue;
    await writeFile(path, updated.text);
    isWritten = true;
  }
  return isWritten;
}

/** An output that is right in one track must not be made wrong there for another. */
function unlessPassed(update: OutputUpdate, samples: RunResult['samples']): OutputUpdate['rewrite'] {
  const passed = samples.find(
    ({ file, id, status }) => file === update.file && id === update.sample && status === 'passed',
  );
  if (passed === undefined) return update.rewrite;
  return {
    kind: 'refusal',
    reason: `is right in the track \`${passed.track}\`, and not in \`${update.track}\``,
  };
}
