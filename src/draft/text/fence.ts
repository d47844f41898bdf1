/** A fence that holds exactly this text, whatever backticks stand in it. `info` is its info string, language first. */
export function fence(info: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${info}\n${text.replace(/\n+$/, '')}\n${marks}`;
}

/** A reason within an info string, in its quotes: signs that mean something there or in Markdown are left out. */
export function infoReason(key: 'illustrative' | 'manual' | 'title', reason: string): string {
  const plain = reason
    .replace(/[`"\\{}<>[\]*_|~]+/g, ' ')
    .replace(/\s+([.,:;])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return `${key}="${plain}"`;
}
