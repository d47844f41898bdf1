import { intervalDays } from '#schema/fields.ts';

const millisecondsPerDay = 86_400_000;

/** How many days before its end a review is due, at most; of a short interval, its last quarter. */
const noticeDays = 30;

/** Whether the review of a page still counts: `due` soon, or `overdue`. */
export interface Freshness {
  readonly state: 'fresh' | 'due' | 'overdue';
  /** The last day on which it counts as fresh, `YYYY-MM-DD`. */
  readonly until: string;
}

/** Judges the last review of a page on a day, as `lint/review-overdue` does. Undefined for a page that something generates. */
export function freshnessOf(
  facts: { readonly reviewed: string; readonly reviewEvery: string } | { readonly generated: string },
  day: Date,
): Freshness | undefined {
  if ('generated' in facts) return undefined;
  const start = Date.parse(facts.reviewed);
  const allowed = intervalDays(facts.reviewEvery);
  const age = Math.floor((day.getTime() - start) / millisecondsPerDay);
  const notice = Math.min(noticeDays, Math.floor(allowed / 4));
  const until = new Date(start + allowed * millisecondsPerDay).toISOString().slice(0, 10);
  if (age > allowed) return { state: 'overdue', until };
  return { state: age > allowed - notice ? 'due' : 'fresh', until };
}
