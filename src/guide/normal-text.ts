/** The text of a file as it is read: without a byte order mark, each line ended by `\n`. */
export function normalText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
