import { hashEventRow } from '#guide/proof-hashes.ts';
import { errorAnchor } from '#guide/row-anchors.ts';
import type { RowState } from '../evidence/row-state.ts';
import type { SampleState } from '../evidence/sample-state.ts';
import { pageAddress } from '../page/page-address.ts';
import type { PageView } from '../page/page-view.ts';

/** A sample in the record of a page. `address`: where it stands, without the base. */
export interface RecordedSample {
  readonly name: string;
  readonly title: string | undefined;
  readonly address: string;
  /** The address of its own page, whose ids its texts name. */
  readonly page: string;
  readonly state: SampleState;
}

/** A row of a table in the record of a page. */
export interface RecordedRow {
  readonly name: string;
  readonly status?: number;
  readonly address: string;
  readonly state: RowState;
  /** The tracks in which it was proven, where the run says so. */
  readonly tracks: readonly string[];
}

/** The samples of a page, those of the sections that it embeds, and its verification script, in order. */
export function recordedSamples(view: PageView): readonly RecordedSample[] {
  const { address, ids } = placeOf(view);
  const samples = [view, ...view.embedded].flatMap(({ document, samples: states, prefix }) =>
    document.samples.flatMap(({ id, info }) => {
      const state = states.get(id);
      if (state === undefined) return [];
      const at = address(`${prefix}sample-${id}`);
      return [{ name: prefix + id, title: info.title, address: at, page: pageAddress(document), state }];
    }),
  );
  if (view.verify === undefined) return samples;
  const { file, state } = view.verify;
  const at = ids.has('sample-verify') ? address('sample-verify') : pageAddress(view.document);
  return [...samples, { name: file, title: undefined, address: at, page: address(), state }];
}

/** The errors of a page, in the order of its table. */
export function recordedErrors(view: PageView): readonly RecordedRow[] {
  const { facts } = view.document;
  const { address, ids } = placeOf(view);
  return ('errors' in facts ? facts.errors : []).map((row, index) => ({
    name: row.code,
    status: row.status,
    address: ids.has(errorAnchor(row)) ? address(errorAnchor(row)) : address(),
    state: view.errors[index] ?? 'not-proven',
    tracks: [],
  }));
}

/** The events of a page whose receiver is run, in the order of its table. */
export function recordedEvents(view: PageView): readonly RecordedRow[] {
  const { facts } = view.document;
  const { address, ids } = placeOf(view);
  if (!('webhooks' in facts) || facts.webhooks === undefined || view.events.length === 0) return [];
  const { events, webhooks } = facts;
  return events.map((row, index) => {
    const hash = hashEventRow(row, webhooks);
    const id = `event-${row.event}`;
    return {
      name: row.event,
      address: ids.has(id) ? address(id) : address(),
      state: view.events[index] ?? 'not-proven',
      tracks: view.evidence?.events.find((one) => one.hash === hash)?.tracks ?? [],
    };
  });
}

function placeOf({ document }: PageView) {
  const page = pageAddress(document);
  return {
    ids: new Set(document.anchors.map(({ id }) => id)),
    address: (id?: string) => (id === undefined ? page : `${page}#${encodeURIComponent(id)}`),
  };
}
