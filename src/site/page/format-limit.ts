import type { RateLimit } from '#schema/rate-limit.ts';
import type { SiteStrings } from '../strings/strings-of.ts';

/** A number of a rate limit in words: `25 requests in 1 second, in the sandbox`. */
export function formatLimit(
  { count, of, per, environment }: RateLimit['values'][number],
  { operations, format }: Pick<SiteStrings, 'operations' | 'format'>,
): string {
  const amount = operations.limit(count, of);
  const time = per === undefined ? '' : operations.per(format.duration(per, 'minute'));
  return `${amount}${time}${environment === undefined ? '' : operations.environments[environment]}`;
}
