/** A file's YAML frontmatter, with the lines before it blanked, so that its positions are those of the file. */
export interface Frontmatter {
  readonly yaml: string;
  /** 1-based line of the closing `---`. */
  readonly endLine: number;
}

const frontmatterPattern = /^\uFEFF?---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/;

/** Splits the frontmatter off; undefined where a file has none. */
export function splitFrontmatter(text: string): Frontmatter | undefined {
  const match = frontmatterPattern.exec(text);
  const yaml = match?.groups?.['yaml'];
  if (match === null || yaml === undefined) return undefined;
  return { yaml: `\n${yaml}\n`, endLine: match[0].trimEnd().split('\n').length };
}
