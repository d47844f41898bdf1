import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { decodeText } from './decode-text.ts';

const maximumBytes = 1024 * 1024;

export type TextResult = { readonly text: string } | { readonly diagnostic: Diagnostic };

/**
 * Reads a file of the content root as UTF-8; its lines end with `\n`.
 *
 * @param path absolute path
 * @param file display path for findings
 */
export async function readText(path: string, file: string): Promise<TextResult> {
  try {
    const { size } = await stat(path);
    if (size > maximumBytes)
      return problem(file, `\`${file}\` has ${size} bytes; at most ${maximumBytes} are read.`, 'Split it.');
    const decoded = decodeText(await readFile(path));
    return 'text' in decoded ? decoded : invalid(file, decoded.invalidAt);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return missing(file);
    return problem(file, `\`${file}\` cannot be read: ${message}.`, 'Check its permissions.');
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

function problem(file: string, message: string, help: string): TextResult {
  return { diagnostic: report('content/unreadable', { file }, message, { help }) };
}
