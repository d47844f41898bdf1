import noBlockquoteWithoutMarker from 'remark-lint-no-blockquote-without-marker';
import { nodesOf } from '../nodes-of.ts';
import { defineRemarkRule } from './define-remark-rule.ts';

/** Every line of a quote has its mark: one without it may be meant as text after the quote. */
export const lazyQuote = defineRemarkRule({
  code: 'markdown/lazy-quote',
  rule: noBlockquoteWithoutMarker,
  concerns: ({ tree }) => nodesOf(tree, 'blockquote').length > 0,
  say: ({ document, span: { start } }) => {
    const lines = document.text.split('\n');
    // Of several such lines, the first tells of them all.
    if (!/^[ \t]*>/.test(lines[start.line - 2] ?? '')) return undefined;
    const end = { line: start.line, column: (lines[start.line - 1] ?? '').length + 1 };
    return {
      message: 'This line belongs to the quote above it, although it has no `>`.',
      help: 'Start it with `>`, or put an empty line before it.',
      span: { start, end },
    };
  },
});
