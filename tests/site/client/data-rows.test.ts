import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FilteredRow, filterRows } from '#site/client/filter-rows.ts';
import { sortRows } from '#site/client/sort-rows.ts';

function rowOf(keys: string, text: string, group = { hidden: false }): FilteredRow {
  return { hidden: false, dataset: { keys }, textContent: text, parentElement: group as HTMLElement };
}

test('rows are shown that have every key and every word, whatever its case and accents', () => {
  const rows = [
    rowOf('provider:a style:rest style:file', 'Überweisung senden'),
    rowOf('provider:a style:soap', 'Send a payment'),
    rowOf('provider:b style:rest', 'Senden'),
  ];
  const shown = (...wanted: readonly (readonly [string, string])[]) => {
    const count = filterRows(
      rows,
      wanted.map(([name, value]) => ({ name, value })),
    );
    assert.equal(count, rows.filter(({ hidden }) => !hidden).length);
    return rows.map(({ hidden }) => !hidden);
  };
  assert.deepEqual(shown(), [true, true, true]);
  assert.deepEqual(shown(['provider', '']), [true, true, true]);
  assert.deepEqual(shown(['provider', 'a']), [true, true, false]);
  assert.deepEqual(shown(['provider', 'a'], ['style', 'rest']), [true, false, false]);
  assert.deepEqual(shown(['words', 'SEND uber']), [true, false, false]);
  assert.deepEqual(shown(['style', 're']), [false, false, false]);
});

test('a value with a space is one key', () => {
  const row = rowOf(`owner:${encodeURIComponent('Team A')}`, '');
  assert.equal(filterRows([row], [{ name: 'owner', value: 'Team A' }]), 1);
  assert.equal(filterRows([row], [{ name: 'owner', value: 'Team' }]), 0);
});

test('a group is hidden with the last of its rows', () => {
  const [one, other] = [{ hidden: false }, { hidden: false }];
  const rows = [rowOf('p:a', '', one), rowOf('p:b', '', one), rowOf('p:c', '', other)];
  filterRows(rows, [{ name: 'p', value: 'b' }]);
  assert.deepEqual([one.hidden, other.hidden], [false, true]);
  filterRows(rows, []);
  assert.deepEqual([one.hidden, other.hidden], [false, false]);
});

test('rows are sorted by value or text, as the language sorts, those without a value last', () => {
  const row = (textContent: string, v?: string) => ({
    cells: [{ textContent, dataset: v === undefined ? {} : { v } }],
  });
  const sorted = (rows: readonly ReturnType<typeof row>[], direction: 'ascending' | 'descending') =>
    sortRows(rows, { column: 0, direction }, 'de').map(({ cells }) => cells[0]?.textContent);
  const words = ['Zug', 'Ärger', 'Bus 10', 'Bus 9', ' '].map((text) => row(text));
  assert.deepEqual(sorted(words, 'ascending'), ['Ärger', 'Bus 9', 'Bus 10', 'Zug', ' ']);
  assert.deepEqual(sorted(words, 'descending'), ['Zug', 'Bus 10', 'Bus 9', 'Ärger', ' ']);
  const ranked = [row('High', '2'), row('Low', '0'), row('Critical', '10'), row('Never', '')];
  assert.deepEqual(sorted(ranked, 'ascending'), ['Low', 'High', 'Critical', 'Never']);
  assert.deepEqual(sorted(ranked, 'descending'), ['Critical', 'High', 'Low', 'Never']);
  assert.deepEqual(sortRows(ranked, undefined), ranked);
});
