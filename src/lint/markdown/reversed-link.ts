import correctMediaSyntax from 'remark-lint-correct-media-syntax';
import type { Span } from '#diagnostics/diagnostic.ts';
import { quoteValue } from '#diagnostics/quote-value.ts';
import type { Body } from '#guide/mdx-document.ts';
import { nodesOf } from '../nodes-of.ts';
import { defineRemarkRule } from './define-remark-rule.ts';

/** `(text)[address]`: parentheses in a line, then an address in brackets. */
const reversed = /\((?<text>[^()[\]]+)\)\[(?<url>(?:https?:\/\/|mailto:|\.{0,2}\/|#)[^[\]\s]*)\]/dg;

/** The brackets and parentheses of a link are not swapped. */
export const reversedLink = defineRemarkRule({
  code: 'markdown/reversed-link',
  rule: correctMediaSyntax,
  concerns: ({ tree }) => nodesOf(tree, 'text').some(({ value }) => value.includes(')[')),
  say: ({ document, span: at }) => {
    const found = reversedAt(document, at);
    if (found === undefined) return undefined;
    const { source, text, span } = found;
    return {
      message: `${quoteValue(source)} is no link: its brackets and parentheses are swapped.`,
      help: `Write \`${text}\`.`,
      span,
      fixes: [{ span, text }],
    };
  },
});

function reversedAt({ text }: Body, { start: { line, column } }: Span) {
  for (const match of (text.split('\n')[line - 1] ?? '').matchAll(reversed)) {
    const { index, 0: source, groups } = match;
    if (index >= column || index + source.length < column) continue;
    const span = { start: { line, column: index + 1 }, end: { line, column: index + 1 + source.length } };
    return { source, span, text: `[${groups?.['text']}](${groups?.['url']})` };
  }
  return undefined;
}
