import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Writes blocks as Markdown that MDX reads in the same way: braces and angle brackets of texts are escaped. */
export function writeBlocks(blocks: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    {
      bullet: '-',
      rule: '-',
      listItemIndent: 'one',
      fences: true,
      resourceLink: true,
      extensions: [
        gfmToMarkdown({ tablePipeAlign: false }),
        {
          unsafe: ['{', '}', '<'].map((character) => ({ character, inConstruct: 'phrasing' as const })),
        },
      ],
    },
  ).trimEnd();
}

/** Inline Markdown of one block on one line, as a prose field of the frontmatter has it. */
export function writeInline(block: RootContent | undefined): string {
  return block === undefined
    ? ''
    : writeBlocks([block])
        .replace(/\\?\n\s*/g, ' ')
        .trim();
}
