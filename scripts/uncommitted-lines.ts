import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';

/** Lines of a file, 1-based; both are meant too. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The lines of a file that differ from the last commit; lines that were removed count with their neighbours. None outside
 * a repository, before the first commit, and for a file that git does not know.
 */
export async function uncommittedLines(path: string): Promise<readonly LineRange[]> {
  const args = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--unified=0', 'HEAD', '--'];
  const diff = await promisify(execFile)('git', ['diff', ...args, basename(path)], {
    cwd: dirname(path),
    maxBuffer: 2 ** 28,
  }).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return Array.from(diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm), ([, start, count = '1']) => {
    const first = Number(start);
    return count === '0' ? { first, last: first + 1 } : { first, last: first + Number(count) - 1 };
  });
}
