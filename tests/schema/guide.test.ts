import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { configurationItemSchema, configurationRowSchema } from '#schema/configuration.ts';
import {
  dateField,
  fieldPathField,
  httpsField,
  idField,
  intervalDays,
  intervalField,
  lineField,
  measureField,
  pointerField,
} from '#schema/fields.ts';
import { guideSchema, referenceSchema } from '#schema/guide.ts';
import { overridesSchema } from '#schema/overrides.ts';
import { provokeRequestSchema, provokeSchema } from '#schema/provoke.ts';
import { accepts } from './accepts.ts';

const guide = {
  title: 'A guide',
  description: 'At the end it works.',
  type: 'reference',
  provider: 'acme',
  direction: 'outbound',
  style: ['rest'],
  criticality: 'low',
  owner: 'Team',
  reviewed: '2026-11-02',
  reviewEvery: '6m',
  prerequisites: [{ id: 'a', what: 'b', where: 'c', check: 'd' }],
  configuration: [{ use: 'A' }],
};

const row = { key: 'A', what: 'b', kind: 'env', sandbox: 'c', production: 'd', where: 'e' };

describe('fields', () => {
  test('id', () =>
    accepts(idField, ['a', 'a-b', 'a.b_c', '9'], ['', 'A', 'a b', '-a', 'a-', 'a--b', 'a/b', 'ä', 'a\n']));
  test('line', () => accepts(lineField, ['a', ' a '], ['', ' ', 'a\nb', 1, null]));
  test('date', () =>
    accepts(dateField, ['2026-02-28'], ['2026-02-30', '2026-2-1', '26-01-01', '2026-01-01T00:00:00Z']));
  test('interval', () =>
    accepts(intervalField, ['1d', '12w', '6m', '1y'], ['0d', '1', 'd', '-1d', '1.5m', '10000d', '1d\n']));
  test('https', () =>
    accepts(httpsField, ['https://a.example/b'], ['http://a.example', 'a.example', 'javascript:x']));
  test('field path', () =>
    accepts(fieldPathField, ['a', 'a.b', 'A.b[].c', 'items[0][price]'], ['', 'a b', 'a\n', '`a`', 1]));
  test('measure', () =>
    accepts(measureField, ['99.9 %', 'more than 5 minutes'], ['often', '', '5\nminutes', 5]));
  test('pointer', () =>
    accepts(pointerField, ['/a', '/a/b~1c', '/0'], ['', '/', 'a', '/a/', '/a//b', '/a b', '#/a']));
  test('the days of an interval', () =>
    assert.deepEqual(['90d', '2w', '6m', '1y'].map(intervalDays), [90, 14, 180, 365]));
});

describe('what a guide has instead of its provider', () => {
  test('is one of the facts that may differ, and has a reason', () => {
    const reason = 'The sandbox is slow.';
    accepts(
      overridesSchema,
      [{}, { retryPolicy: { value: 'Never.', reason } }, { support: { value: 'https://a.example', reason } }],
      [
        { retryPolicy: { value: 'Never.' } },
        { retryPolicy: 'Never.' },
        { support: { value: 'a.example', reason } },
        { hosts: { value: ['a.example'], reason } },
      ],
    );
  });
});

describe('a guide', () => {
  test('needs every field, one by one', () => {
    assert.ok(guideSchema.safeParse(guide).success);
    for (const key of Object.keys(guide))
      assert.ok(!guideSchema.safeParse({ ...guide, [key]: undefined }).success, key);
  });
  test('has no other', () => {
    for (const key of ['titel', 'verified', 'constructor'])
      assert.ok(!guideSchema.safeParse({ ...guide, [key]: 'x' }).success);
  });
  test('has its lists filled by default', () => {
    const facts = guideSchema.parse(guide);
    const lists = ['errors', 'events', 'mapping', 'ownership', 'goLive', 'auth', 'related', 'tags'] as const;
    for (const list of lists) assert.deepEqual(facts[list], [], list);
  });
});

test('a reference page has somebody who keeps it, or something that generates it', () => {
  const page = { title: 'A', description: 'B' };
  const { owner, reviewed, reviewEvery } = guide;
  accepts(
    referenceSchema,
    [
      { ...page, owner, reviewed, reviewEvery },
      { ...page, generated: 'a script' },
    ],
    [
      page,
      { ...page, owner, reviewed },
      { ...page, generated: '' },
      { ...page, generated: 'a script', owner },
      null,
    ],
  );
});

test('a configuration row has two values, or says why they are the same', () => {
  accepts(
    configurationRowSchema,
    [row, { ...row, production: 'c', same: 'why' }],
    [
      { ...row, production: 'c' },
      { ...row, kind: 'secret' },
    ],
  );
  accepts(
    configurationItemSchema,
    [row, { use: 'A' }, { use: 'A', unused: 'why' }, { use: 'A', override: { sandbox: 'x', reason: 'why' } }],
    [
      { use: 'A', what: 'b' },
      {},
      null,
      'A',
      { use: 'A', override: { sandbox: 'x' } },
      { use: 'A', override: { kind: 'env', reason: 'why' } },
      { ...row, override: { sandbox: 'x', reason: 'why' } },
    ],
  );
});

test('an error is provoked by a sample or by a request', () => {
  const request = { method: 'GET', path: '/a' };
  accepts(
    provokeSchema,
    [{ sample: 'a' }, { request }, { request, fault: 'f' }],
    [{}, { sample: 'a', request }, { fault: 'f' }, { sample: 'a', fault: 'f' }],
  );
  accepts(
    provokeRequestSchema,
    [
      request,
      { method: 'POST', url: 'http://localhost:1/a', json: { a: [1, null] } },
      { ...request, credential: false },
    ],
    [
      { method: 'GET' },
      { ...request, url: 'http://a.example' },
      { ...request, form: {}, json: {} },
      { method: 'get', path: '/a' },
      { ...request, credential: true },
      { ...request, path: 'a' },
    ],
  );
});
