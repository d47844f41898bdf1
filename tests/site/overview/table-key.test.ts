import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetsOf, keysText } from '#site/overview/table-key.ts';

const one = (value: string, label = value) => [{ value, label }];

test('the keys of a row are one text, which a space in a value does not cut', () => {
  const keys = { style: [...one('rest'), ...one('webhook')], owner: one('Team “A & B”') };
  assert.equal(keysText(keys), `style:rest style:webhook owner:${encodeURIComponent('Team “A & B”')}`);
});

test('a filter has each value once, in its order or that of the locale, and is left out where all rows are alike', () => {
  const rows = [
    { provider: one('b', 'Öffi'), level: one('high'), owner: one('us') },
    { provider: one('a', 'Zulu'), level: one('low'), owner: one('us') },
    { provider: one('c', 'Abel'), level: one('low'), owner: one('us') },
  ];
  const labels = { provider: 'Provider', level: 'Level', owner: 'Owner', nothing: 'Nothing' };
  const facets = facetsOf(rows, { labels, order: { level: ['low', 'high'] }, locale: 'de' });
  assert.deepEqual(
    facets.map(({ name, label, options }) => [name, label, ...options.map((option) => option.label)]),
    [
      ['provider', 'Provider', 'Abel', 'Öffi', 'Zulu'],
      ['level', 'Level', 'low', 'high'],
    ],
  );
});

test('several values that every row has tell none apart; a value that only some have does', () => {
  const both = [...one('rest'), ...one('webhook')];
  const namesOf = (...styles: readonly (typeof both)[]) =>
    facetsOf(
      styles.map((style) => ({ style })),
      { labels: { style: 'Style' }, locale: 'en' },
    ).map(({ name }) => name);
  assert.deepEqual(namesOf(both, both), []);
  assert.deepEqual(namesOf(both), []);
  assert.deepEqual(namesOf(both, one('rest')), ['style']);
  assert.deepEqual(namesOf(one('rest'), []), ['style']);
});
