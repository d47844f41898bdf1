import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isExternalUrl, isSafeUrl, resolveUrl } from '#guide/resolve-url.ts';

describe('isSafeUrl', () => {
  for (const url of [
    '',
    '#a',
    '/a',
    './a',
    'a',
    'a/b:c',
    '?a=b:c',
    'https://a.example',
    'HTTP://a',
    'mailto:a@b',
    'tel:1',
    '//a.example',
  ])
    test(`${JSON.stringify(url)} is safe`, () => assert.ok(isSafeUrl(url)));
  for (const url of [
    'javascript:x',
    'JaVaScript:x',
    ' javascript:x',
    'java\nscript:x',
    'java\tscript:x',
    '\u0001javascript:x',
    'javascript\u0000:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'blob:x',
    'ftp://x',
  ])
    test(`${JSON.stringify(url)} is not`, () => assert.ok(!isSafeUrl(url)));
});

describe('resolveUrl', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['/', '/base/'],
    ['/guides/a', '/base/guides/a/'],
    ['/guides/a/', '/base/guides/a/'],
    ['/guides/a#b', '/base/guides/a/#b'],
    ['/guides/a?b=c#d', '/base/guides/a/?b=c#d'],
    ['/guides/a/#b', '/base/guides/a/#b'],
    ['/files/a.zip', '/base/files/a.zip'],
    ['#a', '#a'],
    ['./a.png', './a.png'],
    ['https://a.example/b', 'https://a.example/b'],
    ['//a.example', '//a.example'],
    ['javascript:x', '#'],
  ];
  for (const [url, expected] of cases)
    test(url, () => assert.equal(resolveUrl(url, { base: '/base' }), expected));
});

describe('resolveUrl in a text that another page shows', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['#a', '#keys-a'],
    ['#a:~:text=b', '#keys-a:~:text=b'],
    ['#', '#'],
    ['#top', '#top'],
    ['#topics', '#keys-topics'],
    ['#:~:text=b', '#:~:text=b'],
    ['?a=b#c', '?a=b#keys-c'],
    ['./a.png', '/base/auth/keys/a.png'],
    ['./a.png?b#c', '/base/auth/keys/a.png?b#c'],
    ['/guides/a#b', '/base/guides/a/#b'],
    ['https://a.example/#b', 'https://a.example/#b'],
  ];
  const context = { base: '/base', idPrefix: 'keys-', address: '/auth/keys/' };
  for (const [url, expected] of cases) test(url, () => assert.equal(resolveUrl(url, context), expected));
});

test('isExternalUrl', () => {
  assert.deepEqual(['https://a', '//a', 'mailto:a', '/a', './a', '#a', 'a', 'a/b:c'].map(isExternalUrl), [
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a text that a page of many shows names the ids of its own page', () => {
  const quoted = { base: '/base', address: '/guides/a/', isQuoted: true };
  for (const [url, expected] of [
    ['#b', '/base/guides/a/#b'],
    ['?b=c#d', '/base/guides/a/?b=c#d'],
    ['./a.png', '/base/guides/a/a.png'],
    ['/patterns/b#c', '/base/patterns/b/#c'],
    ['https://a.example/#b', 'https://a.example/#b'],
  ] as const)
    assert.equal(resolveUrl(url, quoted), expected);
});
