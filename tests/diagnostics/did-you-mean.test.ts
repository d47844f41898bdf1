import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { didYouMean, suggest } from '#diagnostics/did-you-mean.ts';
import { seededRandom } from '../../scripts/bench/seeded-random.ts';

/** Optimal string alignment distance, written as it is defined. */
function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const cost = Math.min(
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      isSwap ? of(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
    known.set(key, cost);
    return cost;
  };
  return of(a.length, b.length);
}

describe('didYouMean', () => {
  const words = ['title', 'description', 'tags', 'id', 'STRIPE', 'goLive'].map((word) =>
    word.replace('STRIPE', 'API_KEY'),
  );
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['titel', 'title'],
    ['tilte', 'title'],
    ['titl', 'title'],
    ['ttitle', 'title'],
    ['TITLE', 'title'],
    ['golive', 'goLive'],
    ['descripton', 'description'],
    ['API_KYE', 'API_KEY'],
    ['ib', 'id'],
    ['x', undefined],
    ['', undefined],
    ['nothing-like-it', undefined],
  ];
  for (const [word, expected] of cases)
    test(`${word} → ${expected}`, () => assert.equal(didYouMean(word, words), expected));

  test('gives the nearest, and the first of two', () => {
    assert.equal(didYouMean('configuraton', ['configure', 'configuration']), 'configuration');
    assert.equal(didYouMean('ab', ['ac', 'ad']), 'ac');
  });
  test('finds what the distance by its definition finds, in 5,000 pairs of words', () => {
    const random = seededRandom(7);
    const letters = (count: number) => Array.from({ length: count }, () => 'abcd'[random(4)]).join('');
    for (let pair = 0; pair < 5000; pair += 1) {
      const [word, other] = [letters(random(12) + 1), letters(random(12) + 1)];
      const isNear = distance(word, other) <= Math.max(1, Math.floor(word.length / 3));
      assert.equal(didYouMean(word, [other]), isNear ? other : undefined, `${word} and ${other}`);
    }
  });
  test('is quick with long words', () => {
    assert.equal(
      didYouMean('a'.repeat(300), ['b'.repeat(300), `${'a'.repeat(299)}b`]),
      `${'a'.repeat(299)}b`,
    );
  });
});

test('suggest gives the near word, else the valid ones, else removal', () => {
  assert.equal(suggest('tilte', ['title']), 'Did you mean `title`?');
  assert.equal(suggest('zzz', ['title', 'tags']), 'Use one of `title`, `tags`.');
  assert.equal(suggest('zzz', []), 'Remove `zzz`.');
});
