import type { Point } from '#diagnostics/diagnostic.ts';
import { normalText } from '#guide/normal-text.ts';

/** A text, or the place of the first byte that belongs to none, or of the first control character. */
export type DecodedText =
  | { readonly text: string }
  | { readonly invalidAt: Point }
  | { readonly controlAt: Point; readonly character: string };

/** Control characters, but for tabs and ends of lines. */
const control = /[^\P{Cc}\t\n]/u;

/** Decodes a file as UTF-8; the lines of its text end with `\n`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes, false);
  if (decoded === undefined) return { invalidAt: endOf(validPart(bytes)) };
  const text = normalText(decoded);
  const found = control.exec(text);
  return found === null ? { text } : { controlAt: endOf(text.slice(0, found.index)), character: found[0] };
}

/** The longest text that the bytes start with. */
function validPart(bytes: Uint8Array): string {
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decode(bytes.subarray(0, middle), true) === undefined) invalid = middle;
    else valid = middle;
  }
  return normalText(decode(bytes.subarray(0, valid), true) ?? '');
}

/** `isPart`: the bytes may end within a character. */
function decode(bytes: Uint8Array, isPart: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isPart });
  } catch {
    return undefined;
  }
}

function endOf(text: string): Point {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
