import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { didYouMean, suggest } from '#diagnostics/did-you-mean.ts';

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
