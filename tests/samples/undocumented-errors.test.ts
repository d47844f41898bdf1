import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, runPage } from './run-page.ts';

const row = (code: string, status: number, provoke: string) =>
  `  - { status: ${status}, code: ${code}, where: response, cause: It., resolution: Do., retry: never, provoke: ${provoke} }`;
const invalidKey = row('invalid_key', 401, '{ request: { method: GET, path: /orders, credential: wrong } }');
const missingItem = row('missing_item', 400, '{ request: { method: POST, path: /orders, json: { } } }');
const tooMany = row('too_many', 429, '{ fault: too_many, request: { method: GET, path: /orders } }');
const body =
  '```bash\ncurl -sS -o /dev/null https://api.acme.example/orders -H "Authorization: Bearer $ACME_KEY"\n```\n';

test('an error that a called operation can answer with has a row', async (context) => {
  const result = await runPage(context, { body, facts: `errors:\n${invalidKey}\n${missingItem}` });
  assert.deepEqual(found(result), [
    'samples/undocumented-error 14:1 The error 429 `too_many` has no row, and `listOrders` can answer with it.',
  ]);
  assert.equal(result.diagnostics[0]?.help, 'Add a row. To provoke it: Fault.');
  const whole = await runPage(context, { body, facts: `errors:\n${invalidKey}\n${missingItem}\n${tooMany}` });
  assert.deepEqual(found(whole), []);
});

test('a page without an error table, or whose samples call nothing, needs none', async (context) => {
  assert.deepEqual(found(await runPage(context, { body })), []);
  const idle = await runPage(context, { body: '```bash\ntrue\n```\n', facts: `errors:\n${invalidKey}` });
  assert.deepEqual(found(idle), []);
  assert.deepEqual(idle.evidence[0]?.endpoints, []);
});
