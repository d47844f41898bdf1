import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '#diagnostics/diagnostic.ts';
import type { JobProvider } from './track-job.ts';

/** An address, or, where no `package.json` says what kind of module it is, a path. */
const header = /^(?<url>file:\S+?|\/[^\n]+?)(?:\?\S*?)?:(?<line>\d+)\n/;
const frame = /(?<url>file:[^\s?()]+)(?:\?[^\s:()]*)?:(?<line>\d+):(?<column>\d+)/g;

/**
 * Where a file of a provider could not be loaded: the line that Node shows before what it cannot read, or the first frame in the
 * provider’s own code; undefined where the error tells of neither.
 */
export function placeOfFailure(
  cause: unknown,
  { folder, file }: Pick<JobProvider, 'folder' | 'file'>,
): Place | undefined {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  for (const { url = '', line, column } of shownIn(stack) ?? framesOf(stack)) {
    const path = relative(folder, url.startsWith('file:') ? fileURLToPath(url) : url);
    if (path.startsWith('..')) continue;
    const point = { line: Number(line), column: Number(column) };
    return { file: `${dirname(file)}/${path}`, span: { start: point, end: point } };
  }
  return undefined;
}

type Found = Partial<Readonly<Record<string, string>>>;

/** What cannot be read is shown with a mark under it. */
function shownIn(stack: string): Found[] | undefined {
  const found = header.exec(stack)?.groups;
  const before = /^([ \t]*)\^/m.exec(stack)?.[1] ?? '';
  return found && [{ ...found, column: String(before.length + 1) }];
}

function framesOf(stack: string): Found[] {
  return Array.from(stack.matchAll(frame), ({ groups }) => groups ?? {});
}
