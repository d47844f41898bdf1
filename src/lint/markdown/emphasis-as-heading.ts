import noEmphasisAsHeading from 'remark-lint-no-emphasis-as-heading';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { textOf } from '#guide/walk.ts';
import { nodesOf } from '../nodes-of.ts';
import { defineRemarkRule } from './define-remark-rule.ts';

/** A line that introduces what follows is a heading, not emphasis. A whole sentence introduces nothing. */
export const emphasisAsHeading = defineRemarkRule({
  code: 'markdown/emphasis-as-heading',
  rule: noEmphasisAsHeading,
  concerns: ({ tree }) =>
    nodesOf(tree, 'paragraph').some(
      ({ children }) =>
        children.length === 1 && (children[0]?.type === 'strong' || children[0]?.type === 'emphasis'),
    ),
  say: ({ node, document, span }) => {
    const text = textOf(node);
    if (/[.!?…]$/.test(text)) return undefined;
    const above = document.headings.findLast((heading) => heading.span.start.line < span.start.line);
    const mark = '#'.repeat(Math.min(6, (above?.depth ?? 1) + 1));
    return {
      message: `${quoteValue(text)} stands as emphasis where a heading belongs.`,
      help: `Write ${quoteValue(`${mark} ${text}`)}.`,
    };
  },
});
