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
        const isCertain = !isHeading && !needsArticle(lines, at.start, [written, preferred]);
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

/** Whether an `a` before a word would have to become an `an`, or the other way round. */
function needsArticle(lines: readonly string[], start: Point, words: readonly [string, string]): boolean {
  if (!/\ban?[ \t]+$/i.test((lines[start.line - 1] ?? '').slice(0, start.column - 1))) return false;
  const [before, after] = words.map((word) => /^[aeiou]/i.test(word));
  return before !== after;
}
