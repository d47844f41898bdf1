import type { Asked } from './ask-address.ts';
import type { LinkEntry, Missed } from './link-record.ts';
import { weightOf } from './outcome.ts';

/** When, and for which fragments, an address was asked. */
export interface Occasion {
  readonly fragments: readonly string[];
  readonly now: Date;
}

/**
 * What is known of an address after it was asked again. A page that is there clears what was missed before. A second
 * miss on the same day (UTC) is no further day, and what does not tell changes nothing.
 */
export function remember(
  known: LinkEntry | undefined,
  { outcome, missing }: Asked,
  { fragments, now }: Occasion,
): LinkEntry {
  const at = now.toISOString();
  const day = at.slice(0, 10);
  const weight = weightOf(outcome);
  const found = weight === 'there' ? day : known?.found;
  const missed = weight === 'missed' ? missedAgain(known?.missed, day) : known?.missed;
  return {
    at,
    outcome,
    ...(found === undefined ? {} : { found }),
    ...(missed === undefined || weight === 'there' ? {} : { missed }),
    ...(fragments.length === 0 ? {} : { fragments }),
    ...(missing.length === 0 ? {} : { missing }),
  };
}

function missedAgain(before: Missed | undefined, day: string): Missed {
  if (before === undefined) return { since: day, last: day, days: 1 };
  return { since: before.since, last: day, days: before.days + (before.last === day ? 0 : 1) };
}
