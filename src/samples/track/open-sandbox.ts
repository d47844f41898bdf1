import { checkReply } from '#simulator/check-reply.ts';
import { codesOf } from '#simulator/codes-of.ts';
import type { Exchange } from '#simulator/exchange.ts';
import { matchOperation } from '#simulator/match-operation.ts';
import type { Json } from '#simulator/open-api.ts';
import { readRequest } from '#simulator/read-request.ts';
import type { Caller, FetchHandler } from '../gateway/web-handler.ts';
import { type Described, describeProvider } from './describe-provider.ts';
import type { Call, Simulators } from './open-simulators.ts';
import { parseJson } from './parse-json.ts';
import type { JobProvider } from './track-job.ts';

/** Where declared hosts are reached instead of at themselves. */
export type Upstreams = Readonly<Record<string, string>>;

/** How long a vendor may take to answer, in milliseconds. */
const patience = 60_000;
/** The body that Node hands on is decoded, and in one piece. */
const ofTransport = ['content-encoding', 'content-length', 'transfer-encoding'];

/**
 * Leads every declared host to itself, as the vendor’s own sandbox, in the place of the simulators. Calls are kept in
 * the journal like those of a simulator, and answers are compared with the provider’s description: what differs is
 * drift.
 */
export function openSandbox(providers: readonly JobProvider[], upstreams: Upstreams): Simulators {
  const calls: Call[] = [];
  const described = new Map<string, Promise<Described>>();
  const describe = (provider: JobProvider): Promise<Described> => {
    const known = described.get(provider.id) ?? describeProvider(provider);
    described.set(provider.id, known);
    return known;
  };
  const routes = providers.flatMap((provider) =>
    provider.hosts.map((host): [string, FetchHandler] => [
      host,
      async (request, caller = 'sample') => {
        const copy = request.clone();
        const response = await forward(request, upstreams[host]);
        const text = await response.clone().text();
        calls.push(
          await callOf(provider, await describe(provider), { request: copy, response, text, caller }),
        );
        return response;
      },
    ]),
  );
  return {
    routes: new Map(routes),
    diagnostics: [],
    opened: () => [],
    calls: () => calls,
    errorsOf: () => [],
    get: () => Promise.reject(new Error('Only a simulator can be asked for a fault.')),
    clearFaults: () => 0,
    settle: () => Promise.resolve(),
  };
}

async function forward(request: Request, upstream: string | undefined): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const url = upstream === undefined ? request.url : new URL(`${pathname}${search}`, upstream).href;
  const headers = new Headers(request.headers);
  for (const name of ['host', 'content-length']) headers.delete(name);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const body = hasBody ? await request.arrayBuffer() : null;
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { method: request.method, headers, body, redirect: 'manual', signal });
  const answered = new Headers(response.headers);
  for (const name of ofTransport) answered.delete(name);
  const isEmpty = [204, 205, 304].includes(response.status);
  return new Response(isEmpty ? null : await response.arrayBuffer(), {
    status: response.status,
    headers: answered,
  });
}

interface Answered {
  readonly request: Request;
  readonly response: Response;
  readonly text: string;
  readonly caller: Caller;
}

async function callOf(
  provider: JobProvider,
  { description, endpoints }: Described,
  { request, response, text, caller }: Answered,
): Promise<Call> {
  const incoming = await readRequest(request);
  const { operation } = matchOperation(description, incoming);
  const responseBody = (parseJson(text) ?? text) as Json;
  const { status } = response;
  const errorCode = status >= 400 ? codesOf(responseBody, provider.errorCode)[0] : undefined;
  const drift = operation && checkReply(description, operation, { status, body: responseBody, errorCode });
  const exchange: Exchange = {
    at: new Date(),
    method: incoming.method,
    host: incoming.host,
    path: incoming.path,
    query: incoming.query,
    operationId: operation?.id,
    status,
    requestHeaders: Object.fromEntries(incoming.headers),
    requestBody: incoming.body.kind === 'none' ? null : incoming.body.value,
    responseBody,
    ...(errorCode === undefined ? {} : { errorCode }),
  };
  return {
    provider: provider.id,
    exchange,
    caller,
    endpoint: operation && endpoints.get(operation.id),
    ...(drift === undefined ? {} : { drift }),
  };
}
