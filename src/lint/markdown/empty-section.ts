import type { RootContent } from 'mdast';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { report } from '#diagnostics/report.ts';
import { spanOf, textOf } from '#guide/walk.ts';
import { defineBodyRule } from '../define-rule.ts';

/** Something stands under every heading. */
export const emptySection = defineBodyRule({
  code: 'markdown/empty-section',
  check: ({ document: { tree, file } }) => {
    const blocks = tree.children.filter(isShown);
    return blocks.flatMap((node, index) => {
      const next = blocks[index + 1];
      const isFilled =
        next !== undefined && (next.type !== 'heading' || node.type !== 'heading' || next.depth > node.depth);
      if (node.type !== 'heading' || isFilled) return [];
      const message = `Nothing stands under the heading ${quoteValue(textOf(node))}.`;
      const help = 'Write the section, or remove its heading.';
      return [report('markdown/empty-section', { file, span: spanOf(node) }, message, { help })];
    });
  },
});

/** Comments and definitions are no content. */
function isShown({ type }: RootContent): boolean {
  return !['yaml', 'definition', 'mdxFlowExpression'].includes(type);
}
