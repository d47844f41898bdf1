import { readFileSync } from 'node:fs';

const maximumBytes = 1024 * 1024;

/** The text of a file; undefined where it cannot be read, is large, or is not UTF-8. */
export function readTextFile(path: string): string | undefined {
  try {
    const bytes = readFileSync(path);
    return bytes.length > maximumBytes ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
