import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { configurationItemSchema, configurationRowSchema } from '#schema/configuration.ts';
import { dateField, httpsField, idField, intervalDays, intervalField, lineField } from '#schema/fields.ts';
import { guideSchema, referenceSchema } from '#schema/guide.ts';
import { provokeRequestSchema, provokeSchema } from '#schema/provoke.ts';

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

function accepts(
  schema: { safeParse(value: unknown): { success: boolean } },
  good: readonly unknown[],
  bad: readonly unknown[],
) {
  for (const value of good) assert.ok(schema.safeParse(value).success, `${JSON.stringify(value)} is good`);
  for (const value of bad) assert.ok(!schema.safeParse(value).success, `${JSON.stringify(value)} is bad`);
}

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
  test('the days of an interval', () =>
    assert.deepEqual(['90d', '2w', '6m', '1y'].map(intervalDays), [90, 14, 180, 365]));
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
    const { errors, events, goLive, auth, related, tags } = guideSchema.parse(guide);
    assert.deepEqual([errors, events, goLive, auth, related, tags], [[], [], [], [], [], []]);
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
    [row, { use: 'A' }, { use: 'A', unused: 'why' }],
    [{ use: 'A', what: 'b' }, {}, null, 'A'],
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
