/** A text in lines of at most so many signs, broken at spaces; a longer word is cut. */
export function wrapText(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd();
}
