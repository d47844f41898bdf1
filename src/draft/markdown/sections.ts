import type { Heading, RootContent } from 'mdast';
import { textOf } from '#guide/walk.ts';

/** A heading and the blocks up to the next one; the first section of a guide may have none. */
export interface MarkdownSection {
  readonly heading?: Heading;
  readonly title: string;
  readonly blocks: readonly RootContent[];
}

/** Parts blocks at their headings. */
export function sectionsOf(blocks: readonly RootContent[]): MarkdownSection[] {
  const sections: { heading?: Heading; title: string; blocks: RootContent[] }[] = [{ title: '', blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ heading: block, title: textOf(block).trim(), blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter(({ heading, blocks: own }) => heading !== undefined || own.length > 0);
}
