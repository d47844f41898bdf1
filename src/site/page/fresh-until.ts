import { intervalDays } from '#schema/fields.ts';

const millisecondsPerDay = 86_400_000;

/** The last day on which a review counts as fresh, `YYYY-MM-DD`. */
export function freshUntil({ reviewed, reviewEvery }: { reviewed: string; reviewEvery: string }): string {
  const last = new Date(Date.parse(reviewed) + intervalDays(reviewEvery) * millisecondsPerDay);
  return last.toISOString().slice(0, 10);
}
