import type { LinkRecord } from '#links/external/link-record.ts';
import type { PlacedLink } from '#links/external/placed-link.ts';
import { type AskingEvent, recordLinks } from '#links/external/record-links.ts';
import type { MadeUpInternet } from './made-up-internet.ts';

/** A link to an address, on a line of a page. */
export const linkTo = (url: string, line = 1): PlacedLink => ({
  file: 'content/patterns/a.mdx',
  url,
  span: { start: { line, column: 1 }, end: { line, column: 1 + url.length } },
});

/** What differs from a first record. */
export interface Overrides {
  readonly known?: LinkRecord;
  readonly maxAgeMs?: number;
  readonly signal?: AbortSignal;
  readonly save?: (record: LinkRecord) => Promise<void>;
}

/** Records links, and what was saved and told on the way. */
export async function record(urls: readonly string[], internet: MadeUpInternet, overrides: Overrides = {}) {
  const saved: LinkRecord[] = [];
  const events: AskingEvent[] = [];
  const { known = new Map(), ...rest } = overrides;
  const recorded = await recordLinks(
    urls.map((url) => linkTo(url)),
    known,
    {
      internet,
      signal: new AbortController().signal,
      maxAgeMs: 3_600_000,
      save: async (one) => void saved.push(new Map(one)),
      onEvent: (event) => void events.push(event),
      ...rest,
    },
  );
  return { recorded, saved, events };
}
