import type { AnyDocument } from '#guide/mdx-document.ts';
import { intervalDays } from '#schema/fields.ts';

const millisecondsPerDay = 86_400_000;

/**
 * Until when the rules find the same in a page that does not change, in milliseconds since 1970: a review gets old, and an
 * overdue one a day older each day. What something generates has no review, and no end.
 */
export function holdsUntil({ facts }: AnyDocument, today: Date): { readonly holdsUntil?: number } {
  if ('generated' in facts) return {};
  const { reviewed, reviewEvery } = facts;
  const start = Date.parse(reviewed);
  const age = Math.floor((today.getTime() - start) / millisecondsPerDay);
  const next = age < -1 ? -1 : Math.max(age, intervalDays(reviewEvery)) + 1;
  return { holdsUntil: start + next * millisecondsPerDay };
}
