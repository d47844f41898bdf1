import { report } from '#diagnostics/report.ts';
import { intervalDays } from '#schema/fields.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfField } from '../place-of-field.ts';

const millisecondsPerDay = 86_400_000;

/**
 * A page that nothing generates was reviewed within its own interval: a warning, an error past twice the interval, or
 * with a day to come.
 */
export const reviewOverdue = defineRule({
  code: 'lint/review-overdue',
  check: ({ document, today }) => {
    if ('generated' in document.facts) return [];
    const { reviewed, reviewEvery } = document.facts;
    const age = Math.floor((today.getTime() - Date.parse(reviewed)) / millisecondsPerDay);
    const allowed = intervalDays(reviewEvery);
    const at = placeOfField(document, '/reviewed');
    // Somewhere on earth it is already tomorrow.
    if (age < -1) {
      const message = `The review of \`${reviewed}\` has not happened yet.`;
      const help = 'Write the day of the last review.';
      return [{ ...report('lint/review-overdue', at, message, { help }), severity: 'error' }];
    }
    if (age <= allowed) return [];
    const message = `The page was last reviewed ${age} days ago; its interval is \`${reviewEvery}\`.`;
    const found = report('lint/review-overdue', at, message, {
      help: 'Review the page, then set `reviewed` to the day of the review.',
    });
    return [age > 2 * allowed ? { ...found, severity: 'error' } : found];
  },
});
