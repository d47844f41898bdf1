import type { RateLimit } from '#schema/rate-limit.ts';
import { formatDuration } from './format-duration.ts';

const places = { sandbox: ', in the sandbox', production: ', in production' } as const;

/** A number of a rate limit in words: `25 requests in 1 second, in the sandbox`. */
export function formatLimit(
  { count, of, per, environment }: RateLimit['values'][number],
  locale: string,
): string {
  const amount = `${count.toLocaleString(locale)} ${of}`;
  const time = per === undefined ? '' : ` in ${formatDuration(per, { locale, m: 'minute' })}`;
  return `${amount}${time}${environment === undefined ? '' : places[environment]}`;
}
