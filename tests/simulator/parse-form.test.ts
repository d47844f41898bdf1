import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formName, parseForm } from '#simulator/parse-form.ts';

const read = (text: string) => JSON.parse(JSON.stringify(parseForm(new URLSearchParams(text))));

test('names with brackets are groups, empty brackets append', () => {
  assert.deepEqual(read('a=1&b[c]=2&b[d][e]=3&f[]=4&f[]=5&g[0][h]=6'), {
    a: '1',
    b: { c: '2', d: { e: '3' } },
    f: ['4', '5'],
    g: { '0': { h: '6' } },
  });
});

test('brackets that do not close are part of the name', () => {
  assert.deepEqual(read('a[b=1&[c]=2&d]=3'), { 'a[b': '1', '[c]': '2', 'd]': '3' });
});

test('a form cannot reach the prototype of objects', () => {
  parseForm(new URLSearchParams('__proto__[polluted]=1&constructor[prototype][polluted]=1'));
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('paths are spelled as forms spell them', () => {
  assert.equal(formName(['items', '0', 'price']), 'items[0][price]');
});
