import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareOutput } from '#samples/compare/compare-output.ts';

function compare(expected: string, actual: string, bindings = new Map<string, string>()) {
  return compareOutput({ language: 'http', text: expected }, actual, bindings);
}

const actual = [
  'HTTP/1.1 201 Created',
  'date: Sun, 22 Nov 2026 10:00:00 GMT',
  'content-type: application/json; charset=utf-8',
  'set-cookie: a=1',
  'set-cookie: b=2',
  '',
  '{"id":"cus_1","n":1}',
].join('\r\n');

const expected = `HTTP/1.1 201 Created
Content-Type: application/json[..]
Set-Cookie: b=2

{ "n": 1, "id": "[id]" }`;

test('only the listed headers count, in any order and case; the body by its content type', async () => {
  const bindings = new Map<string, string>();
  assert.equal(await compare(expected, actual, bindings), undefined);
  assert.deepEqual([...bindings], [['id', 'cus_1']]);
  assert.equal(await compare(expected.replace(/\nSet.*/, '\n...'), actual), undefined);
  const xml = 'HTTP/1.1 200 OK\nContent-Type: application/vnd.acme+xml\n\n';
  assert.equal(await compare(`${xml}<a b="1" c="2"/>`, `${xml}<a c="2" b="1"></a>`), undefined);
  assert.equal(await compare('HTTP/2 204', 'HTTP/2 204 \r\nx: y\r\n\r\n'), undefined);
  assert.equal(await compare('HTTP/[..] 200 OK\n\none\n...', 'HTTP/1.1 200 OK\r\n\r\none\ntwo'), undefined);
});

test('a difference is located', async () => {
  const at = async (from: string, to: string) => {
    const difference = await compare(expected.replace(from, to), actual);
    return `${difference?.line}:${difference?.column} ${difference?.message}`;
  };
  assert.equal(await at('201 Created', '200 OK'), '1:1 has `HTTP/1.1 201 Created` here');
  assert.equal(await at('Set-Cookie', 'X-Other'), '3:1 has no header `X-Other`');
  assert.equal(await at('b=2', 'c=3'), '3:1 has `set-cookie: a=1` here');
  assert.equal(await at('"n": 1', '"n": 2'), '5:8 has `1` here');
  assert.equal((await compare(expected, 'oops'))?.message, 'is not an HTTP response');
});

test('a body that is not shown must not be there', async () => {
  assert.equal((await compare('HTTP/1.1 200 OK', 'HTTP/1.1 200 OK\n\nmore'))?.line, 3);
  assert.equal(await compare('HTTP/1.1 200 OK\n\n...', 'HTTP/1.1 200 OK\n\nmore'), undefined);
});

test('of several heads the last counts', async () => {
  const heads = 'HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n';
  assert.equal(await compare(expected, heads + actual), undefined);
});
