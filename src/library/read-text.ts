import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { decodeText } from './decode-text.ts';
import { describeOddity, explainError } from './describe-oddity.ts';

const maximumBytes = 1024 * 1024;

export type TextResult = { readonly text: string } | { readonly diagnostic: Diagnostic };

/** Where a file stands. */
export interface TextPlace {
  /** The absolute content root. */
  readonly root: string;
  /** The absolute path of the file. */
  readonly path: string;
  /** The display path for findings. */
  readonly file: string;
}

/** Reads a file of the content root as UTF-8; its lines end with `\n`. */
export async function readText({ root, path, file }: TextPlace): Promise<TextResult> {
  const oddity = describeOddity(root, path);
  if (oddity !== undefined) return problem(file, `\`${file}\` ${oddity.why}.`, oddity.help);
  try {
    const { size } = await stat(path);
    if (size > maximumBytes)
      return problem(file, `\`${file}\` has ${size} bytes; at most ${maximumBytes} are read.`, 'Split it.');
    const decoded = decodeText(await readFile(path));
    if ('text' in decoded) return decoded;
    return 'invalidAt' in decoded
      ? invalid(file, decoded.invalidAt)
      : controlled(file, decoded.controlAt, decoded.character);
  } catch (error) {
    const system = error as NodeJS.ErrnoException;
    if (system.code === 'ENOENT') return missing(file);
    const { why, help } = explainError(system);
    return problem(file, `\`${file}\` ${why}.`, help);
  }
}

function missing(file: string): TextResult {
  return {
    diagnostic: report('content/missing-file', { file }, `\`${file}\` does not exist.`, {
      help: 'Create it.',
    }),
  };
}

function invalid(file: string, point: Point): TextResult {
  const at = { file, span: { start: point, end: point } };
  const message = 'This is no UTF-8 text: a byte here belongs to no character.';
  return { diagnostic: report('content/unreadable', at, message, { help: 'Save the file as UTF-8.' }) };
}

function controlled(file: string, point: Point, character: string): TextResult {
  const at = { file, span: { start: point, end: { ...point, column: point.column + 1 } } };
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `A control character (U+${code}) stands in the text.`;
  const help = 'Remove it: it cannot be seen, and readers cannot copy it. Save the file as UTF-8.';
  return { diagnostic: report('content/unreadable', at, message, { help }) };
}

function problem(file: string, message: string, help: string): TextResult {
  return { diagnostic: report('content/unreadable', { file }, message, { help }) };
}
