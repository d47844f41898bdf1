import noDuplicateHeadings from 'remark-lint-no-duplicate-headings-in-section';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { textOf } from '#guide/walk.ts';
import { defineRemarkRule } from './define-remark-rule.ts';

/** The headings within a section differ. */
export const duplicateHeading = defineRemarkRule({
  code: 'markdown/duplicate-heading',
  rule: noDuplicateHeadings,
  concerns: ({ headings }) => new Set(headings.map(({ text }) => text.toLowerCase())).size < headings.length,
  say: ({ node, other, document }) => ({
    message: `Two headings of one section are ${quoteValue(textOf(node))}.`,
    help: 'Say how the two differ: in a list of headings they look the same, and a link to one may lead to the other.',
    related:
      other === undefined ? [] : [{ message: 'the other one', at: { file: document.file, span: other } }],
  }),
});
