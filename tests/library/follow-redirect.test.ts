import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { destinationOf, followRedirect } from '#library/follow-redirect.ts';

describe('followRedirect', () => {
  const redirects = {
    '/a': '/guides/x',
    '/b': '/a#one',
    '/c': '/d#two',
    '/d': '/guides/y/#three',
    '/e': '/f',
    '/f': '/e',
    '/g': '/e',
    '/h': '/',
  };
  const cases: readonly (readonly [string, ReturnType<typeof followRedirect>])[] = [
    ['/a', { path: '/guides/x' }],
    ['/b', { path: '/guides/x', fragment: 'one' }],
    ['/c', { path: '/guides/y', fragment: 'three' }],
    ['/h', { path: '/' }],
    ['/e', undefined],
    ['/g', undefined],
    ['/guides/x', undefined],
    ['toString', undefined],
  ];
  for (const [from, end] of cases) test(from, () => assert.deepEqual(followRedirect(redirects, from), end));
});

test('destinationOf leaves a query out', () => {
  assert.deepEqual(destinationOf('/a/?b=c#d'), { path: '/a', fragment: 'd' });
  assert.deepEqual(destinationOf('/a#'), { path: '/a' });
});
