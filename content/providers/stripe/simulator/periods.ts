import type { Recurring } from './state.ts';

const secondsOf: Readonly<Record<string, number>> = { day: 86_400, week: 7 * 86_400 };

/** The end of the period that begins at `start`: the first whole number of intervals after the anchor beyond it. */
export function periodEnd(anchor: number, start: number, recurring: Recurring): number {
  let count = 1;
  while (addIntervals(anchor, recurring, count) <= start) count += 1;
  return addIntervals(anchor, recurring, count);
}

/** A month has the anchor's day, or its own last day if it has no such day. All in UTC. */
function addIntervals(anchor: number, { interval, interval_count: each }: Recurring, count: number): number {
  const seconds = secondsOf[interval];
  if (seconds !== undefined) return anchor + seconds * each * count;
  const date = new Date(anchor * 1000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + each * count * (interval === 'year' ? 12 : 1));
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return Math.floor(date.getTime() / 1000);
}
