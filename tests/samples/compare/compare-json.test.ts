import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareJson } from '#samples/compare/compare-json.ts';

function compare(expected: string, actual: unknown, bindings = new Map<string, string>()) {
  return compareJson(expected, JSON.stringify(actual), bindings);
}

test('the order of keys is free, everything else exact', () => {
  assert.equal(compare('{ "a": 1, "b": [true, null] }', { b: [true, null], a: 1 }), undefined);
  assert.equal(compare('{ "a": 1 }', { a: '1' })?.message, 'has `"1"` here');
  assert.equal(compare('{ "a": 1 }', { a: 1, b: 2 })?.message, 'also has `b`: `2` in this object');
  assert.equal(compare('[1, 2]', [1])?.message, 'has 1 item in this array');
});

test('whole numbers are exact, however long', () => {
  const [one, other] = ['12345678901234567890', '12345678901234567891'];
  assert.equal(compareJson(`[${one}]`, `[${one}]`, new Map()), undefined);
  assert.equal(compareJson(`[${one}]`, `[${other}]`, new Map())?.message, `has \`${other}\` here`);
  assert.equal(
    compareJson('{}', `{ "a": [${one}] }`, new Map())?.message,
    `also has \`a\`: \`[${one}]\` in this object`,
  );
  assert.equal(compareJson('["[id]"]', `[${one}]`, new Map()), undefined);
});

test('a difference is located in the expected text', () => {
  const expected = '{\n  "id": "[id]",\n  "nested": {\n    "amount": 5\n  }\n}';
  assert.deepEqual(compare(expected, { id: 'x', nested: { amount: 6 } }), {
    line: 4,
    column: 15,
    message: 'has `6` here',
  });
  assert.deepEqual(compare(expected, { id: 'x', nested: {} }), {
    line: 4,
    column: 5,
    message: 'has no `amount`',
  });
});

test('"..." says that there is more', () => {
  assert.equal(compare('{ "a": 1, "...": "..." }', { a: 1, b: 2 }), undefined);
  assert.equal(compare('[1, "..."]', [1, 2, 3]), undefined);
  assert.equal(compare('["...", 3]', [1, 2, 3]), undefined);
  assert.equal(compare('[1, "...", 3]', [1, 3]), undefined);
  assert.notEqual(compare('[1, "...", 3]', [1]), undefined);
});

test('wildcards work inside strings, and alone also for other scalars', () => {
  const bindings = new Map<string, string>();
  assert.equal(
    compare('{ "id": "cus_[..]", "made": "[timestamp]", "n": "[int]" }', {
      id: 'cus_1',
      made: 1795000000,
      n: 5,
    }),
    undefined,
  );
  assert.equal(compare('{ "id": "[id]" }', { id: 'cus_1' }, bindings), undefined);
  assert.notEqual(compare('{ "customer": "[id]" }', { customer: 'cus_2' }, bindings), undefined);
});

test('what is not JSON differs as a whole', () => {
  assert.equal(compareJson('{}', 'oops', new Map())?.message, 'is not one JSON text');
});
