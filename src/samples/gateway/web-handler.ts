import type { IncomingMessage, ServerResponse } from 'node:http';

/** Who makes a call: what runs in the foreground, or a service in the background. */
export type Caller = 'sample' | 'service';

/** A server as the web platform knows it, told who calls; by default a sample. */
export type FetchHandler = (request: Request, caller?: Caller) => Promise<Response>;

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);

/** How long the body of a request may be, in bytes: it is kept in memory. */
const largest = 16_000_000;

/** Answers a request of `node:http` through a fetch handler. `origin` is where the caller believes to be. */
export async function answerWith(
  handler: FetchHandler,
  origin: string,
  { incoming, outgoing }: { incoming: IncomingMessage; outgoing: ServerResponse },
): Promise<void> {
  try {
    const response = await handler(await toRequest(incoming, origin));
    const body = Buffer.from(await response.arrayBuffer());
    const headers = [...response.headers].filter(([name]) => !hopByHop.has(name));
    outgoing.writeHead(response.status, headers.flat());
    outgoing.end(body);
  } catch (cause) {
    outgoing.writeHead(502, { 'content-type': 'text/plain' });
    outgoing.end(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  }
}

async function toRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    const name = incoming.rawHeaders[index] ?? '';
    if (!hopByHop.has(name.toLowerCase())) headers.append(name, incoming.rawHeaders[index + 1] ?? '');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest)
      throw new Error(`Handrail: a request of more than ${largest / 1_000_000} MB is not taken.`);
    chunks.push(chunk);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0;
  const url = new URL(incoming.url ?? '/', origin);
  return new Request(url, { method, headers, ...(hasBody ? { body: Buffer.concat(chunks) } : {}) });
}
