import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';

const maximumBytes = 1024 * 1024;

export type TextResult = { readonly text: string } | { readonly diagnostic: Diagnostic };

/**
 * Reads a file of the content root as UTF-8.
 *
 * @param path absolute path
 * @param file display path for findings
 */
export async function readText(path: string, file: string): Promise<TextResult> {
  try {
    const { size } = await stat(path);
    if (size > maximumBytes)
      return problem(file, `\`${file}\` has ${size} bytes; at most ${maximumBytes} are read.`, 'Split it.');
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await readFile(path));
    return { text };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return missing(file);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return problem(file, `\`${file}\` is not valid UTF-8.`, 'Save it as UTF-8.');
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

function problem(file: string, message: string, help: string): TextResult {
  return { diagnostic: report('content/unreadable', { file }, message, { help }) };
}
