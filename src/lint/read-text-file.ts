import { readFileSync } from 'node:fs';
import { normalText } from '#guide/normal-text.ts';

const maximumBytes = 1024 * 1024;

/** The text of a file, whose lines end with `\n`; undefined where it cannot be read, is large, or is not UTF-8. */
export function readTextFile(path: string): string | undefined {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > maximumBytes) return undefined;
    return normalText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
