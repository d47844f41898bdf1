import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mappingRowSchema } from '#schema/mapping.ts';
import { operationsSchema } from '#schema/operations.ts';
import { ownershipRowSchema } from '#schema/ownership.ts';
import { rateLimitItemSchema, rateLimitSchema } from '#schema/rate-limit.ts';
import { accepts } from './accepts.ts';

const objective = { id: 'a', what: 'b', objective: '99 %', window: '30d', measure: 'c' };
const monitor = { id: 'a', what: 'b', threshold: 'more than 5', runbook: 'r' };
const entry = { id: 'r', when: 'a', steps: ['b'] };
const operations = {
  slo: [objective],
  monitors: [monitor],
  runbook: [entry],
  recovery: [{ id: 'a', after: 'b', do: 'c' }],
  escalation: [{ when: 'a', who: 'b', where: 'c', bring: 'd' }],
};

describe('operations', () => {
  test('have every part, one by one, but for the limits', () => {
    assert.deepEqual(operationsSchema.parse(operations).rateLimits, []);
    for (const part of Object.keys(operations))
      accepts(
        operationsSchema,
        [],
        [
          { ...operations, [part]: undefined },
          { ...operations, [part]: [] },
        ],
      );
  });
  test('have objectives and thresholds in numbers', () => {
    const bad = [
      { ...operations, slo: [{ ...objective, objective: 'always' }] },
      { ...operations, slo: [{ ...objective, window: 'a month' }] },
      { ...operations, monitors: [{ ...monitor, threshold: 'too many' }] },
      { ...operations, monitors: [{ ...monitor, runbook: undefined }] },
      { ...operations, runbook: [{ ...entry, steps: [] }] },
    ];
    accepts(operationsSchema, [operations], bad);
  });
});

test('a rate limit has a source, and numbers where the vendor publishes them', () => {
  const limit = { id: 'a', what: 'b', source: 'https://a.example' };
  const values = [{ count: 10, per: '1s', environment: 'sandbox' }];
  accepts(
    rateLimitSchema,
    [limit, { ...limit, values }, { ...limit, values: [{ count: 1600, of: 'characters' }] }],
    [
      { ...limit, source: undefined },
      { ...limit, values: [{ count: 0 }] },
      { ...limit, values: [{ count: 1, per: '1 second' }] },
      { ...limit, values: [{ count: 1, environment: 'live' }] },
      { ...limit, here: 'c' },
    ],
  );
  accepts(
    rateLimitItemSchema,
    [
      { use: 'a', here: 'b' },
      { ...limit, here: 'c' },
    ],
    [{ use: 'a' }, limit, { ...limit, use: 'a', here: 'c' }],
  );
});

test('a row of the mapping is of a field or of an event', () => {
  const field = { source: 'a.b', target: 'c.d', required: true };
  const event = { event: 'a', changes: [{ target: 'c.d', becomes: 'x' }] };
  accepts(
    mappingRowSchema,
    [field, { ...field, source: ['a.b', 'a.c'], transform: 'Joined.', missing: 'Nothing.' }, event],
    [
      { ...field, required: undefined },
      { ...field, required: 'yes' },
      { ...field, source: [] },
      { ...field, source: 'a b' },
      { ...event, changes: [] },
      { ...event, required: true },
      { ...field, ...event },
    ],
  );
  assert.deepEqual(mappingRowSchema.parse(field), { ...field, source: ['a.b'] });
});

test('a row of the systems of record says who is right, which way changes travel, and what is done about a difference', () => {
  const row = { entity: 'a', system: 'b', sync: 'inbound', how: 'c', conflict: 'd' };
  const lacking = Object.keys(row).map((field) => ({ ...row, [field]: undefined }));
  accepts(ownershipRowSchema, [row, { ...row, sync: 'none' }], [...lacking, { ...row, sync: 'both' }]);
});
