import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { movedFix } from '#links/external/moved-fix.ts';
import { movedTarget } from '#links/external/moved-target.ts';

const target = (from: string, to: string) => movedTarget(new URL(from), [{ status: 301, to: new URL(to) }]);

describe('a redirect “for good” is no move', () => {
  for (const [from, to] of [
    ['https://acme.dev/docs/keys', 'https://acme.dev/en/docs/keys'],
    ['https://acme.dev/', 'https://acme.dev/de-DE/'],
    ['https://acme.dev/docs/keys', 'https://acme.dev/docs/en-us/keys/'],
    ['https://acme.dev/keys', 'https://acme.dev/login?next=/keys'],
    ['https://acme.dev/keys', 'https://login.acme.dev/?next=/keys'],
    ['https://acme.dev/keys', 'https://acme.dev/oauth2/authorize'],
    ['https://acme.dev/keys', 'https://acme.dev/keys'],
  ] as const)
    test(`${from} → ${to}`, () => assert.equal(target(from, to), undefined));

  test('any other is one', () => {
    assert.equal(target('http://acme.dev/keys', 'https://acme.dev/keys'), 'https://acme.dev/keys');
    assert.equal(target('https://acme.dev/de/keys', 'https://acme.dev/en/keys'), 'https://acme.dev/en/keys');
  });
});

const fix = (url: string, to: string, width = url.length) => {
  const span = { start: { line: 3, column: 5 }, end: { line: 3, column: 5 + width } };
  return movedFix({ file: 'content/a.mdx', span, url }, to)?.map(({ text }) => text);
};

describe('a move to the same page of the same site is mended', () => {
  for (const [from, to, text = to] of [
    ['http://acme.dev/keys', 'https://acme.dev/keys'],
    ['https://acme.dev/keys', 'https://www.acme.dev/keys'],
    ['https://acme.dev/docs/keys', 'https://docs.acme.dev/keys'],
    ['https://docs.acme.dev/keys', 'https://acme.dev/docs/keys/'],
    ['https://acme.dev/keys.html', 'https://acme.dev/v2/keys'],
    ['https://acme.dev/keys/index.html', 'https://acme.dev/Keys?a=b&c=%20d'],
    ['https://acme.dev/keys#own', 'https://acme.dev/v2/keys', 'https://acme.dev/v2/keys#own'],
    ['https://acme.dev/keys#own', 'https://acme.dev/v2/keys#new'],
    ['http://acme.dev', 'https://acme.dev/'],
  ] as const)
    test(`${from} → ${to}`, () => assert.deepEqual(fix(from, to), [text]));
});

describe('any other is left to the author', () => {
  for (const [from, to, width] of [
    ['https://acme.dev/keys', 'https://acme.dev/credentials'],
    ['https://acme.dev/keys', 'https://acme.dev/'],
    ['https://acme.dev/keys', 'https://parking.dev/keys'],
    ['https://acme.dev/keys', 'https://notacme.dev/keys'],
    ['https://one.github.io/keys', 'https://other.github.io/keys'],
    ['http://acme.dev/keys', 'https://acme.dev/a(b)/keys'],
    ['http://acme.dev/keys', "https://acme.dev/a'b/keys"],
    ['http://acme.dev/keys', 'https://acme.dev/&lt;/keys'],
    ['http://acme.dev/keys', 'https://acme.dev/keys', 30],
  ] as const)
    test(`${from} → ${to}`, () => assert.equal(fix(from, to, width), undefined));
});
