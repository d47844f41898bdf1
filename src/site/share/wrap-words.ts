/**
 * A text in lines that fit, broken between words, and within one that fits in no line; the last line ends with `…` where
 * the text goes on.
 */
export function wrapWords(text: string, most: number, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && lines.length <= most) {
      const head = longestHead(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${longestHead(last, (head) => fits(`${head}…`)).trimEnd()}…`];
}

/** The longest start of a text that fits, at least one sign. */
function longestHead(text: string, fits: (head: string) => boolean): string {
  const signs = Array.from(text);
  let count = signs.length;
  while (count > 1 && !fits(signs.slice(0, count).join(''))) count -= 1;
  return signs.slice(0, count).join('');
}
