import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proveByCommand } from '#samples/track/prove-row.ts';

/** Judges a row whose code comes in a webhook, after a request that was answered with 201. */
function judge(code: string, body: string) {
  const provocation = { row: 0, status: 201, code, where: 'callback', by: { kind: 'command', command: '' } };
  const delivery = { id: '1', url: '', headers: {}, body, event: 'failed', payload: {} };
  return proveByCommand(provocation as Parameters<typeof proveByCommand>[0], {
    ...{ stdout: '{}\n201\n', stderr: '', errorCode: ['/code'] },
    traffic: { calls: [], refusals: [], deliveries: [delivery] },
  }).isProven;
}

test('a code that comes in a webhook is found in JSON and in forms, as a whole value', () => {
  assert.ok(judge('30003', '{ "error": "30003" }'));
  assert.ok(judge('30003', 'MessageStatus=undelivered&ErrorCode=30003'));
  assert.ok(!judge('30003', 'MessageStatus=undelivered&ErrorCode=300035'));
  assert.ok(!judge('30003', 'MessageStatus=undelivered&MessageSid=SM30003'));
});
