import { stripVTControlCharacters } from 'node:util';

/**
 * A text without control characters, and without those that turn round the order in which it is shown: what a sample printed
 * cannot steer the terminal, and a line of a file reads as it is written.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r+$/gm, '')
    .replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
