import { codeFamily } from '#guide/code-family.ts';
import { codeTokens } from '../code/code-tokens.ts';

/** A comment of a code text. */
export interface Comment {
  /** The offset of its start. */
  readonly index: number;
  readonly value: string;
}

const hash = /(?<=^|\s)#.*/gm;

/** The comments of languages that are no programs. */
const patterns: Readonly<Record<string, RegExp>> = {
  yaml: hash,
  yml: hash,
  toml: hash,
  graphql: hash,
  ini: /(?<=^|\s)[#;].*/gm,
  env: hash,
  dotenv: hash,
  sql: /--.*|\/\*[\s\S]*?\*\//g,
  xml: /<!--[\s\S]*?-->/g,
};

/** The comments of a code text; `language` is that of a fence, or the suffix of a file. None where it is not known. */
export function commentsIn(text: string, language: string): Comment[] {
  const family = codeFamily(language);
  if (family !== undefined) return codeTokens(text, family).filter(({ kind }) => kind === 'comment');
  const pattern = Object.hasOwn(patterns, language) ? patterns[language] : undefined;
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: value }) => ({ index, value }));
}
