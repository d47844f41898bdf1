import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Exchange } from '#simulator/exchange.ts';
import { type RecordOptions, recordCalls } from '../../scripts/validate/record-calls.ts';

/** A simulator that answers every call with a status and headers. */
function simulatorOf(status: number, headers: Record<string, string> = {}): RecordOptions['simulator'] {
  const journal: Exchange[] = [];
  return {
    journal,
    async fetch(request) {
      const { pathname: path, host } = new URL(request.url);
      const exchange = {
        at: new Date(0),
        host,
        query: {},
        operationId: 'a',
        requestHeaders: {},
        requestBody: null,
      };
      journal.push({ ...exchange, method: request.method, path, status, responseBody: null });
      return new Response('x', { status, headers });
    },
  };
}

/** Records in front of a simulator, in a time in which nothing that is waited for ever ends by itself. */
function recorderOf(simulator: RecordOptions['simulator'], wait: RecordOptions['timing']['wait']) {
  const timing = { now: () => 7, wait };
  return recordCalls({ simulator, timing, signal: new AbortController().signal, retryAfter: 2 });
}

const untilAborted = (_: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

test('a 429 without a time says when to try again, and one with a time keeps its own', async () => {
  for (const [headers, expected] of [
    [{}, 2],
    [{ 'retry-after': '9' }, 9],
  ] as const) {
    const recorder = recorderOf(simulatorOf(429, headers), untilAborted);
    const answer = await recorder.fetch(new Request('http://localhost/a'));
    assert.deepEqual(
      [answer.status, answer.headers.get('retry-after'), await answer.text()],
      [429, String(expected), 'x'],
    );
    assert.deepEqual([recorder.calls[0]?.retryAfter, recorder.calls[0]?.cameAt], [expected, 7]);
  }
  const recorder = recorderOf(simulatorOf(200), untilAborted);
  const answer = await recorder.fetch(new Request('http://localhost/a'));
  assert.deepEqual([answer.headers.has('retry-after'), recorder.calls[0]?.retryAfter], [false, undefined]);
});

test('calls at the same time are told apart', async () => {
  const recorder = recorderOf(simulatorOf(200), untilAborted);
  const paths = ['/a', '/b', '/a'];
  await Promise.all(paths.map((path) => recorder.fetch(new Request(`http://localhost${path}`))));
  assert.deepEqual(recorder.calls.map(({ exchange }) => exchange.path).sort(), paths.toSorted());
  assert.equal(new Set(recorder.calls.map(({ exchange }) => exchange)).size, 3);
});

test('a call that comes ends the wait for it, and so does the end of the time', async () => {
  const recorder = recorderOf(simulatorOf(200), untilAborted);
  const waiting = recorder.moreThan(1, 1000);
  await recorder.fetch(new Request('http://localhost/a'));
  await recorder.fetch(new Request('http://localhost/b'));
  await waiting;
  await recorder.moreThan(1, 1000);
  await recorderOf(simulatorOf(200), async () => {}).moreThan(0, 1000);
});
