import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** What it answers: a status and a body, sent as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A server that stands in for a vendor's own sandbox, on a free port of the loopback, until the test ends. */
export async function startStandIn(
  context: { after(cleanUp: () => unknown): void },
  answer: (asked: Asked) => Answer,
): Promise<{ readonly url: string; readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { method = '', url: path = '', headers } = request;
    const one = { method, path, authorization: headers.authorization, body };
    asked.push(one);
    const { status, body: answered } = answer(one);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answered));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
