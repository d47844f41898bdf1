import { basename, relative } from 'node:path';

import type { Redact } from '../redact.ts';

const first = 8;
const last = 12;
/** How much of a line is shown, in UTF-16 units. */
const width = 1000;
const noise =
  /^\s+at .*(?:node:internal|\bfile:\/\/\S*\.runtime\.mjs)|^Node\.js v\d|^ +File "<(?:string|frozen runpy)>"|^#\d+ \S*\.runtime\.php|^\s+from -e:1:in /;

/** Where the paths of a run lead back to. */
export interface PathNames {
  /** The path of the assembled program. */
  readonly program?: string;
  /** The page, as findings show it. */
  readonly file: string;
  /** The workspace’s folder of samples. */
  readonly folder: string;
}

/**
 * What a sample printed, for a finding: its first and last lines, with the page in the place of the run's own paths.
 * Secrets are redacted before anything is cut off: what is left of one could not be found later.
 */
export function printedTail(
  { stdout, stderr }: { stdout: string; stderr: string },
  names: PathNames,
  redact: Redact,
): string {
  const text = [stdout, stderr].filter((part) => part.trim() !== '').join('\n');
  const kept = redact(text)
    .split('\n')
    .map(cut)
    .filter((line) => !noise.test(line));
  const lines = withoutPaths(kept.join('\n').trim(), names).split('\n');
  if (lines.length <= first + last + 1) return lines.join('\n');
  const left = lines.length - first - last;
  return [...lines.slice(0, first), `… ${left} more lines …`, ...lines.slice(-last)].join('\n');
}

function cut(line: string): string {
  return line.length <= width ? line : `${line.slice(0, width)}…`;
}

/**
 * Puts the page in the place of the program's path, and drops the workspace. Go and Java name a program of the runner's
 * own, a hidden one, by the end of its path.
 */
export function withoutPaths(text: string, { program, file, folder }: PathNames): string {
  if (program === undefined) return text.replaceAll(`${folder}/`, '');
  const own = relative(folder, program);
  const names = [
    `file://${program}`,
    program,
    ...(own.startsWith('.') ? [`./${own}`, own, basename(own)] : []),
  ];
  const renamed = names.reduce((sofar, name) => sofar.replaceAll(name, file), text);
  return renamed.replaceAll(`${folder}/`, '');
}
