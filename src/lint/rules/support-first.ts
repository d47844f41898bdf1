import { report } from '#diagnostics/report.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';

/** A call for help: a verb, and whom it asks. */
const call =
  /\b(?:ask|call|contact|e-?mail|file|open|raise|reach out to|submit|write to)\b(?:[^.!?;]*?)\b(?:account manager|help ?desk|support|ticket)\b/i;

/** A resolution is something that readers can do themselves; support comes after it. */
export const supportFirst = defineRule({
  code: 'lint/support-first',
  check: ({ document }) => {
    if (document.kind !== 'guide') return [];
    return document.facts.errors.flatMap(({ resolution }, index) => {
      const match = call.exec(resolution);
      if (match === null || hasStep(resolution.slice(0, match.index))) return [];
      const [words] = match;
      const [first = words] = words.split(/\s/);
      const at = placeOfField(document, `/errors/${index}/resolution`, {
        within: new RegExp(`\\b${first}\\b`),
      });
      const message = 'The resolution sends the reader to somebody else before any step of their own.';
      return [
        report('lint/support-first', at, message, {
          help: 'Say first what readers can look at or change themselves, then when to ask, and what to send along.',
        }),
      ];
    });
  },
});

/** Whether a text before a call for help holds a step: more than a condition and filling words. */
function hasStep(before: string): boolean {
  const rest = before
    .replace(/\b(?:if|when|should|in case)\b[^,.;]*,/gi, ' ')
    .replace(/\b(?:and|just|or|please|simply|then|to|you can|you have|you must|you should)\b/gi, ' ');
  return (rest.match(/[\p{Letter}\p{Number}`]+/gu) ?? []).length >= 2;
}
