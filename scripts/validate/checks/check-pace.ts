import { plural } from '#diagnostics/plural.ts';
import { spanSeconds } from '#schema/fields.ts';
import type { RecordedCall } from '../record-calls.ts';
import { type Check, check } from '../report.ts';
import type { Validation } from '../validation.ts';

/** Whether the service, in all that was recorded, made no more calls in a time than the vendor documents. */
export function checkPace({ loaded, recorder }: Validation): Check {
  const limits = loaded.provider.facts.rateLimits.flatMap(({ values }) =>
    values.flatMap(({ count, of, per, environment }) =>
      of === undefined && per !== undefined && environment !== 'production'
        ? [{ count, seconds: spanSeconds(per) }]
        : [],
    ),
  );
  const { calls } = recorder;
  if (limits.length === 0)
    return check('rate-limits', 'not-checked', {
      reason: 'The provider documents no number of calls for a time.',
    });
  if (calls.length === 0)
    return check('rate-limits', 'not-checked', { reason: 'The service called nothing.' });
  const told = limits.map(({ count, seconds }) => ({
    count,
    seconds,
    most: mostWithin(calls, seconds * 1000),
  }));
  const broken = told.find(({ count, most }) => most > count);
  const { count, seconds, most } =
    broken ?? (told.toSorted((a, b) => b.most / b.count - a.most / a.count)[0] as (typeof told)[number]);
  const reason = `At most ${plural(most, 'call')} within ${seconds} s, of ${count} that are allowed.`;
  return check('rate-limits', broken === undefined ? 'pass' : 'fail', { reason });
}

/** The largest number of calls that came within so many milliseconds. */
function mostWithin(calls: readonly RecordedCall[], milliseconds: number): number {
  const times = calls.map(({ cameAt }) => cameAt).sort((a, b) => a - b);
  let start = 0;
  let most = 0;
  for (const [end, time] of times.entries()) {
    while (time - (times[start] ?? time) >= milliseconds) start += 1;
    most = Math.max(most, end - start + 1);
  }
  return most;
}
