import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankPlaces } from '#site/client/rank-places.ts';
import type { FoundPage } from '#site/client/search-pagefind.ts';

function pageOf(
  path: string,
  title: string,
  places: readonly (readonly [string, string, number])[],
): FoundPage {
  return {
    url: path,
    excerpt: 'of the page',
    meta: { title },
    filters: { kind: ['Guide'] },
    sub_results: places.map(([id, name, score]) => ({
      url: id === '' ? path : `${path}#${id}`,
      title: name,
      excerpt: `of ${name}`,
      weighted_locations: [{ balanced_score: score }],
    })),
  };
}

const many = Array.from({ length: 7 }, (_, index) => [`p${index}`, `Part ${index}`, 7 - index] as const);

test('the place whose title holds the words comes first, then the page that was found first, and there what weighs most', () => {
  const first = pageOf('/a/', 'A', [
    ['x', 'Before you start', 1],
    ['y', 'How it works', 9],
  ]);
  const second = pageOf('/b/', 'B', [['z', 'Cancel a subscription', 1]]);
  const found = rankPlaces('cancel subscriptions', [first, second]);
  assert.deepEqual(
    found.map(({ url }) => url),
    ['/b/#z', '/a/#y', '/a/#x'],
  );
});

test('a title that holds the words and no more than them is exact, in any form of the words', () => {
  const found = rankPlaces('add payment methods', [
    pageOf('/a/', 'A', [
      ['x', 'Add payment method', 1],
      ['y', 'Add a payment method to a customer', 1],
    ]),
  ]);
  assert.deepEqual(
    found.map(({ url, isExact }) => [url, isExact]),
    [
      ['/a/#x', true],
      ['/a/#y', false],
    ],
  );
});

test('what only starts with the first letters of a word was not found for it', () => {
  const page = (excerpt: string): FoundPage => ({
    ...pageOf('/a/', 'A', []),
    sub_results: [{ url: '/a/#x', title: 'X', excerpt }],
  });
  const isFound = (query: string, excerpt: string) => rankPlaces(query, [page(excerpt)]).length === 1;
  assert.equal(isFound('xyzzyplugh', 'an <mark>XY</mark> chart'), false);
  assert.equal(isFound('subscribtion', 'the <mark>subscriptions</mark> of'), true);
  assert.equal(isFound('uber', '<mark>Über</mark> uns'), true);
  assert.equal(isFound('the webhok', 'see <mark>the</mark> table'), true);
  assert.equal(isFound('', 'of the page'), true);
});

test('no page has the first places for itself alone, and none of its places is lost', () => {
  const found = rankPlaces('word', [pageOf('/a/', 'A', many), pageOf('/b/', 'B', [['z', 'Other', 1]])]);
  assert.deepEqual(
    found.map(({ url }) => url),
    ['/a/#p0', '/a/#p1', '/a/#p2', '/a/#p3', '/a/#p4', '/b/#z', '/a/#p5', '/a/#p6'],
  );
});

test('a place says what it is and on which page; a page says what it is', () => {
  const [page, place] = rankPlaces('word', [
    pageOf('/a/', 'Take a payment', [
      ['', 'Take a payment', 2],
      ['x', 'Errors', 1],
    ]),
  ]);
  assert.deepEqual([page?.title, page?.place], ['Take a payment', 'Guide']);
  assert.deepEqual([place?.title, place?.place], ['Errors', 'Take a payment · Guide']);
  assert.equal(rankPlaces('', [pageOf('/a/', 'A', [])])[0]?.excerpt, 'of the page');
});
