import noUndefinedReferences from 'remark-lint-no-undefined-references';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { nodesOf } from '../nodes-of.ts';
import { textBefore } from '../text-before.ts';
import { defineRemarkRule, type Found } from './define-remark-rule.ts';

/** Brackets that were meant as a link, image or footnote have a definition. */
export const undefinedReference = defineRemarkRule({
  code: 'markdown/undefined-reference',
  rule: noUndefinedReferences,
  concerns: ({ tree }) => nodesOf(tree, 'text').some(({ value }) => value.includes('[')),
  say: (found) => {
    const { label, isShortcut } = referenceOf(found);
    if (isShortcut && !looksMeant(found, label)) return undefined;
    const defined = nodesOf(found.document.tree, 'definition').map(({ identifier }) => identifier);
    const near = didYouMean(label, defined);
    const help =
      near === undefined
        ? `Add \`[${label}]: https://…\`, write the address in parentheses, or escape the bracket as \`\\[\`.`
        : `Did you mean \`[${near}]\`?`;
    return {
      message: `The page has no definition of ${quoteValue(`[${label}]`)}, so the brackets stay text.`,
      help,
    };
  },
});

/** The label of `[text][label]`, `[label][]` or `[label]`; the last is a shortcut. */
function referenceOf({ source }: Found): { label: string; isShortcut: boolean } {
  const [, first = '', second] = /^\[([\s\S]*?)\](?:\[([^\]]*)\])?$/.exec(source) ?? [];
  const label = second === undefined || second === '' ? first : second;
  return { label: label.replace(/\s+/g, ' ').trim(), isShortcut: second === undefined };
}

/**
 * Whether brackets alone look like a link: an index such as `a[0]`, a number and an empty box do not; the brackets of
 * `(text)[address]` and `[text] (address)` have rules of their own.
 */
function looksMeant({ document, span }: Found, label: string): boolean {
  const before = textBefore(document.text, span.start);
  const after = (document.text.split('\n')[span.end.line - 1] ?? '').slice(span.end.column - 1);
  return /\p{Letter}{2}/u.test(label) && !/[\w)\]]$/.test(before) && !/^ +\(/.test(after);
}
