/** The 1-based lines of a list such as `1,3-5`, with or without braces. What is no number or range is left out. */
export function lineSet(list: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const part of list.replace(/[{}\s]/g, '').split(',')) {
    const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part) ?? [];
    if (from === undefined) continue;
    for (let line = Number(from); line <= Number(to); line++) lines.add(line);
  }
  return lines;
}
