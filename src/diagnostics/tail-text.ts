import { plainText } from './plain-text.ts';

/** How much of the end of a text is kept. */
export interface TailOptions {
  readonly lines?: number;
  /** UTF-16 code units. */
  readonly characters?: number;
}

/** The end of a text, without control characters; `…` stands for what was cut. */
export function tailText(text: string, { lines = 200, characters = 16_384 }: TailOptions = {}): string {
  const trimmed = text.trimEnd();
  // Escape sequences take room too: more is cleaned than is kept.
  const window = trimmed.slice(-4 * characters);
  const plain = plainText(window);
  const kept = plain.slice(-characters).split('\n').slice(-lines).join('\n').toWellFormed();
  const isWhole = window.length === trimmed.length && kept.length === plain.length;
  return isWhole ? kept : `…\n${kept}`;
}
