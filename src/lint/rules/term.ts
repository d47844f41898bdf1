import type { Diagnostic, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { defineRule } from '../define-rule.ts';
import { findTerms, termPattern } from '../terms/find-terms.ts';
import { proseSpans } from '../terms/prose-spans.ts';

/** Pages use the words that the site prefers; code and addresses are let be. */
export const term = defineRule({
  code: 'lint/term',
  check: ({ document, site }) => {
    const terms = new Map(Object.entries(site.terms));
    if (terms.size === 0) return [];
    const pattern = termPattern(terms);
    const lines = document.text.split('\n');
    return proseSpans(document).flatMap(({ span, isHeading }) =>
      findTerms(lines, { span, terms, pattern }).map(({ at, written, preferred }): Diagnostic => {
        const message = `This site says \`${preferred}\`, not \`${written}\`.`;
        // The address of a heading is made of its words: links to it would break.
        const isCertain = !isHeading && !followsArticle(lines, at.start);
        const fixes = isCertain ? { fixes: [{ span: at, text: preferred }] } : {};
        return report('lint/term', { file: document.file, span: at }, message, {
          help: isHeading
            ? `Write \`${preferred}\`, and correct the links to this heading.`
            : `Write \`${preferred}\`.`,
          ...fixes,
        });
      }),
    );
  },
});

/** Whether an `a` or `an` stands before a word: which of the two the other word takes is a matter of how it sounds. */
function followsArticle(lines: readonly string[], start: Point): boolean {
  return /\ban?[ \t]+$/i.test((lines[start.line - 1] ?? '').slice(0, start.column - 1));
}
