import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerWith, type FetchHandler } from '#samples/gateway/web-handler.ts';
import { UsageError } from '../command.ts';

/** A server of this machine. */
export interface LocalServer {
  /** `http://localhost:PORT`, without a final slash. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Where to listen: on this very port (0 for any), or on the first free one from another on. */
export type PortChoice = { readonly exactly: number } | { readonly from: number };

const attempts = 100;

/** Serves a fetch handler to this machine alone. @throws {UsageError} where the port is taken */
export async function listenLocally(handler: FetchHandler, choice: PortChoice): Promise<LocalServer> {
  const server = createServer((incoming, outgoing) => {
    const { localPort } = incoming.socket;
    void answerWith(handler, `http://localhost:${localPort}`, { incoming, outgoing });
  });
  const port =
    'exactly' in choice ? await listenExactly(server, choice.exactly) : await listenFrom(server, choice.from);
  return {
    url: `http://localhost:${port}`,
    port,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function listenExactly(server: Server, port: number): Promise<number> {
  const bound = await listen(server, port);
  if (bound !== undefined) return bound;
  throw new UsageError(`The port ${port} is taken.`, 'Give another one with `--port N`.');
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + attempts; port += 1) {
    const bound = await listen(server, port);
    if (bound !== undefined) return bound;
  }
  throw new UsageError(
    `The ports ${first} to ${first + attempts - 1} are taken.`,
    'Give another one with `--port N`.',
  );
}

/** Gives the port, or nothing where it is taken. */
function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error);
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
