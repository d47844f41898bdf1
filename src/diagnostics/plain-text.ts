import { stripVTControlCharacters } from 'node:util';

/** A text without control characters, so that what a sample printed cannot steer the terminal. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r+$/gm, '')
    .replace(/(?![\n\t])\p{Cc}/gu, '\uFFFD');
}
