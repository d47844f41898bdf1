import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { publicAddress } from './made-up-internet.ts';

/** What a page of a made-up site answers. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A page: what it answers to every request, to one after the other, or a handler. */
export type PageAnswer =
  | Answer
  | readonly Answer[]
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A site that listens on this machine. */
export interface MadeUpSite {
  readonly port: number;
  /** `METHOD path` of every request, in order. */
  readonly requests: readonly string[];
  readonly heads: readonly IncomingMessage['headers'][];
  /** How many connections there were. */
  readonly connections: () => number;
  /** The address of a page, on `docs.acme.dev` or another name. */
  readonly url: (path: string, host?: string) => string;
  readonly stop: () => void;
}

/** HTML as pages of documentation are. */
export const html = { 'content-type': 'text/html; charset=utf-8' };

/** Starts a site with these pages, by path; others answer 404. It ends with the test. */
export async function startSite(
  context: Pick<TestContext, 'after'>,
  pages: Readonly<Record<string, PageAnswer>>,
  address = publicAddress,
): Promise<MadeUpSite> {
  const requests: string[] = [];
  const heads: IncomingMessage['headers'][] = [];
  const counts = new Map<string, number>();
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '';
    requests.push(`${request.method} ${path}`);
    heads.push(request.headers);
    const page = Object.hasOwn(pages, path) ? pages[path] : { status: 404 };
    if (typeof page === 'function') return page(request, response);
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    const answers = Array.isArray(page) ? (page as readonly Answer[]) : [page as Answer];
    const { status = 200, headers = {}, body = '' } = answers[Math.min(count, answers.length - 1)] ?? {};
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  };
  let connections = 0;
  const server = createServer(listener).on('connection', () => {
    connections += 1;
  });
  await once(server.listen(0, address), 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  context.after(stop);
  const { port } = server.address() as AddressInfo;
  const url = (path: string, host = 'docs.acme.dev') => `http://${host}:${port}${path}`;
  return { port, requests, heads, connections: () => connections, url, stop };
}
