import noParagraphContentIndent from 'remark-lint-no-paragraph-content-indent';
import { nodesOf } from '../nodes-of.ts';
import { textBefore } from '../text-before.ts';
import { defineRemarkRule } from './define-remark-rule.ts';

/** No paragraph is indented like code: in MDX it is prose. */
export const indentedCode = defineRemarkRule({
  code: 'markdown/indented-code',
  rule: noParagraphContentIndent,
  concerns: ({ tree, text }) =>
    nodesOf(tree, 'paragraph').some(({ position }) => position !== undefined && position.start.column > 4) &&
    /^[ \t>]*(?: {4}|\t)/m.test(text),
  say: ({ node, span, ancestors, document }) => {
    const parent = ancestors.at(-2);
    const { start, end } = node.position ?? {};
    if (start === undefined || end === undefined || span.start.line !== start.line) return undefined;
    const own = parent?.type === 'listItem' ? (parent.children[0]?.position?.start.column ?? 1) : 1;
    const indent = textBefore(document.text, start).replaceAll('\t', '    ');
    if (indent.trim() !== '' || indent.length - (own - 1) < 4) return undefined;
    return {
      message: 'This paragraph is indented like code, and MDX shows it as prose.',
      help: 'Put code into a fence; indent nothing else.',
      span: {
        start: { line: start.line, column: start.column },
        end: { line: end.line, column: end.column },
      },
    };
  },
});
