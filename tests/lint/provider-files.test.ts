import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintPages } from './lint-pages.ts';

const description = (error: string) => `openapi: 3.1.0
info: { title: Acme, version: '1' }
paths: {}
components:
  x-errors:
    not_found: ${error}
`;
const file = 'providers/acme/openapi.yaml';

test('an error of a description that lacks a fact is told, with all that it lacks', async (context) => {
  const [finding, ...rest] = await lintPages(context, { [file]: description('{ status: 404 }') });
  assert.match(
    finding ?? '',
    /^provider\/openapi providers\/acme\/openapi\.yaml:6:16 The error `not_found` lacks `code`, `cause`, `provoke`\.$/,
  );
  assert.deepEqual(rest, []);
});

test('an error of a description that has its facts is right', async (context) => {
  const whole = '{ status: 404, code: not_found, cause: There is none., provoke: GET /orders/none }';
  assert.deepEqual(await lintPages(context, { [file]: description(whole) }), []);
});

test('an example of an event that is no JSON is told where it goes wrong', async (context) => {
  const found = await lintPages(context, {
    'providers/acme/events/order.paid.json': '{\n  "id": "evt_1"\n  "type": 1\n}\n',
  });
  assert.equal(found.length, 1);
  assert.match(
    found[0] ?? '',
    /^guide\/data-syntax providers\/acme\/events\/order\.paid\.json:3:3 This example of an event is not valid JSON: /,
  );
});

test('an example of an event that is no object is told', async (context) => {
  const found = await lintPages(context, { 'providers/acme/events/order.paid.json': '[]\n' });
  assert.deepEqual(found, [
    'guide/data-syntax providers/acme/events/order.paid.json:1:1 This example of an event is no object.',
  ]);
});
