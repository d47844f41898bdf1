import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { waitForService } from '../../scripts/validate/wait-for-service.ts';

test('a service that starts later is waited for, and its absence is told once', async (context) => {
  const server = createServer((_incoming, outgoing) => void outgoing.writeHead(404).end());
  context.after(() => server.close());
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  let [now, absent] = [0, 0];
  await waitForService(`http://localhost:${port}`, {
    timing: {
      now: () => now,
      async wait(milliseconds) {
        now += milliseconds;
        if (now === 1000) await listen(port);
      },
    },
    signal: new AbortController().signal,
    atMost: 60_000,
    onAbsent: () => {
      absent += 1;
    },
  });
  assert.deepEqual([now, absent], [1000, 1]);
});
