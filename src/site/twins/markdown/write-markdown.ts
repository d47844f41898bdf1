import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { writeText } from './write-text.ts';

/** Writes nodes as Markdown, with GitHub’s tables, task lists and footnotes. What is special in a text is escaped. */
export function writeMarkdown(children: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...children] },
    {
      bullet: '-',
      rule: '-',
      listItemIndent: 'one',
      handlers: { text: writeText },
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  );
}
