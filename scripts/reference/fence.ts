/** A fence as Markdown, longer than every fence in its lines. `info` is its language and its keys. */
export function fence(info: string, lines: readonly string[]): string {
  const marks = lines.flatMap((line) => line.match(/`{3,}/g) ?? []);
  const mark = '`'.repeat(Math.max(3, ...marks.map(({ length }) => length + 1)));
  return [`${mark}${info}`, ...lines, mark].join('\n');
}
