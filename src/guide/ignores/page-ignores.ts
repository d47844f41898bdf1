import type { Root } from 'mdast';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { ignoreWord } from '#diagnostics/ignores/parse-ignore.ts';
import { splitFrontmatter } from '../split-frontmatter.ts';
import { mdxIgnores } from './mdx-ignores.ts';
import { textIgnores } from './text-ignores.ts';
import { yamlIgnores } from './yaml-ignores.ts';

/** A page, with the tree of its body where that parses; `text` has `\n` at the end of every line. */
export interface PageText {
  readonly file: string;
  readonly text: string;
  readonly tree?: Root;
}

/** The suppressions of a page, in its frontmatter and its body, whatever else is wrong with it. */
export function pageIgnores({ file, text, tree }: PageText): Ignore[] {
  if (!text.includes(ignoreWord)) return [];
  const { yaml = '', endLine = 0 } = splitFrontmatter(text) ?? {};
  const body = text.split('\n').fill('', 0, endLine).join('\n');
  return [
    ...yamlIgnores({ file, text: yaml }),
    ...(tree === undefined ? textIgnores({ file, text: body }) : mdxIgnores({ file, text, tree })),
  ];
}
