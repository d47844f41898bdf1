/** A reason within an info string, in its quotes: signs that mean something there or in Markdown are left out. */
export function infoReason(key: 'illustrative' | 'manual' | 'title', reason: string): string {
  const plain = reason
    .replace(/[`"\\{}<>[\]*_|~]+/g, ' ')
    .replace(/\s+([.,:;])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return `${key}="${plain}"`;
}
