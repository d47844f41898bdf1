import { hash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';
import type { BaselineEntry } from './baseline.ts';

/** The text of a line (1-based) of a file; undefined where there is none. */
export type LineOf = (file: string, line: number) => string | undefined;

/**
 * What makes a finding the same as one of the baseline, although lines before it come and go: its file, its code and the text
 * of its line. Of the text only a hash is kept, as a line may hold a secret.
 */
export function fingerprint({ at, code }: Diagnostic, lineOf: LineOf): Omit<BaselineEntry, 'count'> {
  const line = at.span?.start.line;
  const text = line === undefined ? undefined : lineOf(at.file, line)?.trim();
  return { file: at.file, code, line: text === undefined ? '' : hash('sha256', text).slice(0, 16) };
}

/** A fingerprint as one text, by which entries are ordered. */
export function fingerprintKey({ file, code, line }: Omit<BaselineEntry, 'count'>): string {
  return `${file}\n${code}\n${line}`;
}
