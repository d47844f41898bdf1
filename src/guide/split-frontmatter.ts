/** A file's YAML frontmatter, with the lines before it blanked, so that its positions are those of the file. */
export interface Frontmatter {
  readonly yaml: string;
  /** 1-based line of the closing `---`. */
  readonly endLine: number;
}

const frontmatterPattern = /^---[ \t]*\n(?<yaml>[\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Splits the frontmatter off a text whose lines end with `\n`; undefined where it has none. */
export function splitFrontmatter(text: string): Frontmatter | undefined {
  const match = frontmatterPattern.exec(text);
  const yaml = match?.groups?.['yaml'];
  if (match === null || yaml === undefined) return undefined;
  return { yaml: `\n${yaml}\n`, endLine: match[0].trimEnd().split('\n').length };
}
