import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareRequests, type Twins } from '#samples/compare/compare-requests.ts';
import { recordRequests } from '#samples/track/record-requests.ts';
import type { RequestRecord } from '#samples/track/track-outcome.ts';

type Call = Parameters<typeof recordRequests>[0][number];
type Result = Parameters<typeof recordRequests>[1][number];

const at = new Date('2026-11-02T12:00:00Z');

function call(method: string, path: string, more: Partial<Call['exchange']> = {}): Call {
  const base = { at, query: {}, operationId: 'one', status: 200, requestBody: null, responseBody: {} };
  return { caller: 'sample', exchange: { ...base, method, path, ...more } };
}

function record(...calls: Call[]): readonly RequestRecord[] {
  const result = { record: { id: 'a' }, traffic: { calls } } as unknown as Result;
  return recordRequests(calls, [result])[0]?.requests ?? [];
}

function twins(): Twins {
  return { there: new Map(), back: new Map() };
}

/** Makes something, then asks for it. */
function makeAndAsk(id: string, asked = id): readonly RequestRecord[] {
  return record(
    call('POST', '/orders', { requestBody: { item: 'a' }, responseBody: { id } }),
    call('DELETE', `/orders/${asked}`),
  );
}

describe('requests', () => {
  test('are flat, sorted and without what is new in every run', () => {
    const requestBody = {
      items: [{ price: 1 }],
      idempotency_key: '123e4567-e89b-42d3-a456-426614174000',
      at: Math.floor(at.getTime() / 1000) + 86_400,
      old: 1_000_000_000,
      none: [],
    };
    const [request] = record(
      call('POST', '/orders/a%20b', { requestBody, query: { day: '2026-11-03T00:00:00Z' } }),
    );
    assert.equal(request?.path, '/orders/a b');
    assert.deepEqual(
      request.fields.map((field) => field.join('=')),
      ['at=[time]', 'day=[time]', 'idempotency_key=[uuid]', 'items[0][price]=1', 'none=[]', 'old=1000000000'],
    );
  });

  test('that only repeat count once: polling, paging, and failures that were tried again', () => {
    const listed = (cursor: string) => call('GET', '/orders', { query: { limit: '3', after: cursor } });
    const poll = (status: number) => call('GET', '/orders/x', { status });
    const failed = call('POST', '/orders', { status: 429 });
    const lines = record(
      call('GET', '/orders', { query: { limit: '3' }, responseBody: { last: 'ord_Ab12Cd34' } }),
      listed('ord_Ab12Cd34'),
      poll(404),
      poll(200),
      failed,
      { ...failed, exchange: { ...failed.exchange } },
      call('POST', '/orders'),
      call('POST', '/orders'),
      poll(200),
    ).map(({ method, path, status }) => `${method} ${path} ${status}`);
    assert.deepEqual(lines, [
      'GET /orders 2xx',
      'GET /orders/x 2xx',
      'POST /orders 4xx',
      'POST /orders 2xx',
      'POST /orders 2xx',
      'GET /orders/x 2xx',
    ]);
  });

  test('of services are left out, and what they were answered is known', () => {
    const background: Call = {
      ...call('GET', '/orders', { responseBody: { id: 'ord_Ab12Cd34' } }),
      caller: 'service',
    };
    const [request, ...others] = record(background, call('DELETE', '/orders/ord_Ab12Cd34'));
    assert.deepEqual(others, []);
    assert.deepEqual(request?.made, ['ord_Ab12Cd34']);
  });

  test('may differ in what the simulator made, in the same way throughout', () => {
    const shared = twins();
    assert.equal(compareRequests(makeAndAsk('ord_Ab12Cd34'), makeAndAsk('ord_Zz98Yy76'), shared), undefined);
    const [, first] = makeAndAsk('ord_Ab12Cd34');
    const [, other] = makeAndAsk('ord_Qq55Rr44');
    const difference = compareRequests([first as RequestRecord], [other as RequestRecord], shared);
    assert.deepEqual(difference?.actual, ['DELETE /orders/ord_Qq55Rr44 → 2xx']);
    const chosen = compareRequests(
      makeAndAsk('ord_Ab12Cd34'),
      makeAndAsk('ord_Zz98Yy76', 'ord_own12345'),
      twins(),
    );
    assert.equal(chosen?.index, 1);
  });
});
