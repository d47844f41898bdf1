import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf } from '#simulator/codes-of.ts';
import { readPointer } from '#simulator/read-pointer.ts';
import { resolveReference } from '#simulator/resolve-reference.ts';

test('a pointer leads to what stands in a value, and to nothing that it inherits', () => {
  const value = { a: [{ 'b/c': 1, '~': 2 }], null: null };
  assert.deepEqual(
    ['', '/a/0/b~1c', '/a/0/~0', '/null', '/a/1', '/null/x', '/a/0/b~1c/x'].map((one) =>
      readPointer(value, one),
    ),
    [value, 1, 2, null, undefined, undefined, undefined],
  );
  for (const name of ['__proto__', 'constructor', 'toString', 'length/toFixed', 'constructor/name'])
    assert.equal(readPointer({}, `/${name}`), undefined, name);
});

test('the codes of an error body are texts and numbers, each once', () => {
  const body = { error: { code: 'a', type: 'a', status: 7, detail: {} } };
  const places = [
    '/error/code',
    '/error/type',
    '/error/status',
    '/error/detail',
    '/constructor/name',
    '/x/y',
  ];
  assert.deepEqual(codesOf(body, places), ['a', '7']);
});

test('a reference to what an object inherits, or to another file, leads nowhere', () => {
  const document = { openapi: '3.1.0', paths: {} };
  for (const $ref of ['#/__proto__', '#/constructor', '#/toString', 'other.yaml#/paths', '#/%E0'])
    assert.throws(() => resolveReference(document, { $ref }), $ref);
});
