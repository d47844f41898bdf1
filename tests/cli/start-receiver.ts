import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request that a receiver got. */
export interface ReceivedRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Starts a receiver of webhooks on a free port; `answer` gives the status. */
export async function startReceiver(answer: (request: ReceivedRequest) => number = () => 204) {
  const got: ReceivedRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const headers = incoming.headers as Record<string, string>;
    const request = { path: incoming.url ?? '', headers, body: await text(incoming) };
    got.push(request);
    outgoing.writeHead(answer(request), { location: 'http://example.invalid/' }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    got,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
