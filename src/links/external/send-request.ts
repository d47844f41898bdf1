import { once } from 'node:events';
import http, { type ClientRequest } from 'node:http';
import https from 'node:https';
import { guardedLookup, isRefusedLiteral } from './guarded-lookup.ts';
import type { Internet } from './internet.ts';
import { limits } from './limits.ts';
import { problemOf } from './problem-of.ts';
import type { Problem } from './problems.ts';
import { type Page, readPage } from './read-page.ts';

/** What came back for one request: redirects are answers like others. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly isHtml: boolean;
      readonly location?: string;
      readonly retryAfter?: string;
      /** The page, where it was asked for by GET, is there and is HTML. */
      readonly page?: Page;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Method = 'HEAD' | 'GET';

/** How a request is sent. */
export interface Sending {
  readonly method: Method;
  readonly internet: Internet;
  /** Aborts it; `sendRequest` then rejects with its reason. */
  readonly signal: AbortSignal;
}

/**
 * Sends one request, over a connection of its own to an address that may be connected to. Neither the proxy that the
 * environment names nor cookies nor credentials are used.
 */
export async function sendRequest(url: URL, { method, internet, signal }: Sending): Promise<Reply> {
  signal.throwIfAborted();
  if (isRefusedLiteral(url, internet)) return { kind: 'failed', problem: 'private-address' };
  const request = openRequest(url, { method, internet, signal });
  let isConnected = false;
  request.once('socket', (socket) => socket.once('connect', () => (isConnected = true)));
  // What happens to the connection after the answer is of no interest.
  request.on('error', () => {});
  const over = new AbortController();
  let isLate = false;
  const end = () => {
    isLate = true;
    request.destroy(new Error('The time is over.'));
  };
  internet.wait(limits.timeoutMs, over.signal).then(end, () => {});
  try {
    const answer = once(request, 'response') as Promise<[http.IncomingMessage]>;
    request.end();
    return await readReply((await answer)[0], method);
  } catch (cause) {
    signal.throwIfAborted();
    if (isLate) return { kind: 'failed', problem: isConnected ? 'timeout' : 'unreachable' };
    return { kind: 'failed', problem: problemOf(cause) };
  } finally {
    over.abort();
    request.destroy();
  }
}

function openRequest(url: URL, { method, internet, signal }: Sending): ClientRequest {
  const { request } = url.protocol === 'https:' ? https : http;
  return request(url, {
    method,
    signal,
    agent: false,
    lookup: guardedLookup(internet),
    headers: {
      'user-agent': internet.userAgent,
      accept: 'text/html, */*;q=0.8',
      'accept-language': 'en, *;q=0.5',
      'accept-encoding': 'identity',
    },
  });
}

async function readReply(response: http.IncomingMessage, method: Method): Promise<Reply> {
  const { statusCode: status = 0, headers } = response;
  const isHtml = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  const isRead = method === 'GET' && isHtml && isPlain && status >= 200 && status < 300;
  const { location, 'retry-after': retryAfter } = headers;
  return {
    kind: 'answered',
    status,
    isHtml,
    ...(location === undefined ? {} : { location }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(isRead ? { page: await readPage(response) } : {}),
  };
}
