import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseUrl, type Target } from '#guide/parse-url.ts';

describe('parseUrl', () => {
  const cases: readonly (readonly [string, Target])[] = [
    ['https://a.example/b#c', { kind: 'external' }],
    ['/', { kind: 'page', path: '/' }],
    ['/a/b/', { kind: 'page', path: '/a/b' }],
    ['/a?b#c#d', { kind: 'page', path: '/a', fragment: 'c#d' }],
    ['/a#', { kind: 'page', path: '/a', fragment: '' }],
    ['#%C3%A4', { kind: 'own', fragment: 'ä' }],
    ['#a:~:text=b%', { kind: 'own', fragment: 'a' }],
    ['/a#:~:text=b', { kind: 'page', path: '/a', fragment: '' }],
    ['?a', { kind: 'own' }],
    ['./a%20b', { kind: 'file', path: './a b' }],
    ['./', { kind: 'relative', path: './' }],
    ['a', { kind: 'relative', path: 'a' }],
    ['..', { kind: 'relative', path: '..' }],
    ['../a?b#c', { kind: 'relative', path: '../a', fragment: 'c' }],
    ['', { kind: 'malformed' }],
    ['#%E4', { kind: 'malformed' }],
  ];
  for (const [url, target] of cases) test(JSON.stringify(url), () => assert.deepEqual(parseUrl(url), target));
});
