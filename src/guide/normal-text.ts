/**
 * The text of a file as it is worked with: without a byte order mark, each line ended by `\n`, whatever ended it (`\r\n`,
 * or `\r` alone). Lines and columns are then those that an editor shows.
 */
export function normalText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
