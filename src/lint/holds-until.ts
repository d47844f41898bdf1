import type { AnyDocument } from '#guide/mdx-document.ts';
import { intervalDays } from '#schema/fields.ts';

const millisecondsPerDay = 86_400_000;

/**
 * Until when the rules find the same in a page that does not change, in milliseconds since 1970: a review gets old, and an
 * overdue one a day older each day.
 */
export function holdsUntil({ facts: { reviewed, reviewEvery } }: AnyDocument, today: Date): number {
  const start = Date.parse(reviewed);
  const age = Math.floor((today.getTime() - start) / millisecondsPerDay);
  const next = age < -1 ? -1 : Math.max(age, intervalDays(reviewEvery)) + 1;
  return start + next * millisecondsPerDay;
}
