import type { Library } from '#library/library.ts';
import { pageLocale } from '#schema/site.ts';
import type { SiteStrings } from '../strings/strings-of.ts';
import type { PageEntry } from './page-entries.ts';
import type { RowKeys } from './table-key.ts';

/** One page on the status page. */
export interface StatusRow {
  readonly entry: PageEntry;
  readonly keys: RowKeys;
  /** What was proven of how much, in words. */
  readonly counts: readonly string[];
  /** The last run of the page, where there is something to run: its ISO time, empty where there was none, and its day. */
  readonly run?: { readonly at: string; readonly text: string };
  /** What it was against, in words. */
  readonly targets: readonly string[];
}

/** The order of values that are no words to sort. */
export const statusOrder = {
  kind: ['guide', 'auth', 'pattern', 'reference'],
  proof: ['none', 'partly', 'verified', 'nothing-to-run'],
  freshness: ['overdue', 'due', 'fresh'],
} as const;

/** The rows of the status page: every page that somebody keeps fresh, guides first, each kind in the order of titles. */
export function statusRows(
  entries: readonly PageEntry[],
  { site }: Pick<Library, 'site'>,
  strings: SiteStrings,
): readonly StatusRow[] {
  const { compare } = new Intl.Collator(pageLocale(site), { numeric: true });
  const kindOf = ({ document }: PageEntry) => statusOrder.kind.indexOf(document.kind);
  return entries
    .filter(({ freshness }) => freshness !== undefined)
    .sort((a, b) => kindOf(a) - kindOf(b) || compare(a.document.facts.title, b.document.facts.title))
    .map((entry) => ({ entry, keys: keysOf(entry, strings), ...partsOf(entry, strings) }));
}

/** How many of the pages that somebody keeps fresh, and that have something to run, are verified, partly, or not at all. */
export function countProven(
  entries: readonly PageEntry[],
): readonly [verified: number, partly: number, none: number] {
  const count = (status: PageEntry['summary']['status']) =>
    entries.filter(({ summary, freshness }) => freshness !== undefined && summary.status === status).length;
  return [count('verified'), count('partly'), count('none')];
}

function keysOf({ document, summary, freshness }: PageEntry, strings: SiteStrings): RowKeys {
  const { kinds, evidence, freshness: fresh, statusPage } = strings;
  const { status } = summary;
  const state = freshness?.state;
  return {
    kind: [{ value: document.kind, label: kinds[document.kind] }],
    proof: [{ value: status, label: status === 'nothing-to-run' ? statusPage.nothing : evidence[status] }],
    freshness: state === undefined ? [] : [{ value: state, label: fresh.states[state] }],
  };
}

function partsOf(
  { view: { evidence, sandbox }, summary }: PageEntry,
  { evidence: words, statusPage, format }: SiteStrings,
): Pick<StatusRow, 'counts' | 'run' | 'targets'> {
  const { samples, errors, events, status } = summary;
  if (status === 'nothing-to-run') return { counts: [], targets: [] };
  const { provider } = evidence ?? {};
  return {
    counts: [
      samples.total > 0 ? words.samples(samples.verified, samples.total) : '',
      errors.total > 0 ? words.errors(errors.proven, errors.total) : '',
      events.total > 0 ? words.events(events.proven, events.total) : '',
    ].filter(Boolean),
    run: {
      at: evidence?.at ?? '',
      text: evidence === undefined ? statusPage.never : format.date(evidence.at),
    },
    targets: [
      provider === undefined
        ? ''
        : provider === null
          ? statusPage.local
          : `${statusPage.simulator} ${provider.id} ${provider.apiVersion}`,
      sandbox === undefined ? '' : `${statusPage.sandbox}, ${format.date(sandbox.at)}`,
    ].filter(Boolean),
  };
}
