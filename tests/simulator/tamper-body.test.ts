import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tamperBody } from '#simulator/tamper-body.ts';

test('one digit is changed, so that the body is of its kind, and the id is left', () => {
  const json = JSON.stringify({ id: 'evt_1122', amount: 1900, at: 'now' });
  const tampered = tamperBody(json, 'evt_1122');
  assert.deepEqual(JSON.parse(tampered), { id: 'evt_1122', amount: 1910, at: 'now' });
  const form = tamperBody('Sid=SM99&To=%2B4912&Status=sent', 'SM99');
  assert.equal(form, 'Sid=SM99&To=%2B4913&Status=sent');
  assert.equal(tamperBody('{"n":19}', ''), '{"n":10}');
});

test('a body without such a digit gets a space', () => {
  assert.equal(tamperBody('{"id":"e55"}', 'e55'), '{"id":"e55"} ');
  assert.equal(tamperBody('', ''), ' ');
});
