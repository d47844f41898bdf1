import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { type HeldResponse, holdResponse } from '#site/live/hold-response.ts';

/** What is received of a response that is held back; bad ones are replaced. */
async function receive(context: TestContext, respond: (response: ServerResponse) => void) {
  const seen: HeldResponse[] = [];
  const server = createServer((_request, response) => {
    holdResponse(response, async (held) => {
      seen.push(held);
      return held.status === 500 && held.isPage ? 'instead' : undefined;
    });
    respond(response);
  }).listen(0, 'localhost');
  context.after(() => server.close());
  await once(server, 'listening');
  const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}/`);
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type'), seen };
}

test('a good response is sent as it was written', async (context) => {
  const { status, text, type } = await receive(context, (response) => {
    response.writeHead(404, { 'Content-Type': 'text/html' });
    response.write('one ');
    response.end(Buffer.from('two'));
  });
  assert.deepEqual([status, text, type], [404, 'one two', 'text/html']);
});

test('one without a head is sent, too', async (context) => {
  const { status, text } = await receive(context, (response) => response.end('whole'));
  assert.deepEqual([status, text], [200, 'whole']);
});

test('one that fails in its middle is replaced, and nothing of its beginning is sent', async (context) => {
  const { status, text, seen } = await receive(context, (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<p>half');
    response.writeHead(500, { 'content-type': 'text/html' });
    response.end('<title>TypeError</title>');
  });
  assert.deepEqual([status, text], [500, 'instead']);
  assert.deepEqual(seen, [{ status: 500, isPage: true }]);
});

test('an error that is no page stays what it is', async (context) => {
  const { status, text } = await receive(context, (response) => {
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end('{}');
  });
  assert.deepEqual([status, text], [500, '{}']);
});
