import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { verifyDelivery } from '#simulator/verify-delivery.ts';
import type { LoadedSimulator } from '../../scripts/simulators/load-simulator.ts';
import type { Timing } from '../../scripts/validate/timing.ts';

/** What a service does wrong, one thing each. */
export type Mistake =
  | 'no credentials'
  | 'calls what is not there'
  | 'calls nothing'
  | 'refuses good events'
  | 'accepts tampered events'
  | 'accepts another secret'
  | 'accepts old events'
  | 'applies duplicates'
  | 'refuses duplicates'
  | 'ignores Retry-After'
  | 'never calls again'
  | 'retries with another key'
  | 'retries without a look'
  | 'calls too often'
  | 'gives up after 5xx';

/** How a service calls its provider: a request that creates something, and one that looks for it. */
export interface ProviderCalls {
  readonly create: { readonly path: string; readonly form: Readonly<Record<string, string>> };
  readonly look: string;
  readonly authorization: string;
  readonly knowsKeys: boolean;
  readonly webhookPath: string;
  /** What makes a second delivery recognisable. */
  readonly keyOf: (body: string) => string;
}

/** What a service of a test is made of. */
export interface ServicePlan {
  readonly loaded: LoadedSimulator;
  readonly calls: ProviderCalls;
  readonly timing: Timing;
  readonly mistake: Mistake | undefined;
}

/** Starts a service on a free port: `POST /work` makes it call its provider, at the address that it is led to. */
export async function startService(plan: ServicePlan) {
  const applied: string[] = [];
  const service = { ...plan, provider: '', url: '', applied, works: [] };
  const server = createServer(async (incoming, outgoing) => {
    const body = await text(incoming);
    const answer = await answerTo(service, incoming, body).catch(() => 500);
    outgoing
      .writeHead(typeof answer === 'number' ? answer : 200)
      .end(typeof answer === 'number' ? '' : answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  service.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url: service.url,
    leadTo(provider: string) {
      service.provider = provider;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

interface Service extends ServicePlan {
  readonly provider: string;
  readonly url: string;
  readonly applied: string[];
  /** The number of each work, from 1. */
  readonly works: number[];
}

async function answerTo(
  service: Service,
  { url = '', headers }: IncomingMessage,
  body: string,
): Promise<number | string> {
  if (url === '/work') return work(service);
  if (url === '/state') return JSON.stringify(service.applied);
  if (url !== service.calls.webhookPath) return 404;
  return receive(service, new Headers(headers as Record<string, string>), body);
}

async function work(service: Service): Promise<number> {
  const { calls, mistake } = service;
  if (mistake === 'calls nothing') return 200;
  if (mistake === 'calls what is not there') return (await call(service, 'GET', '/v1/nothing')).status;
  if (mistake === 'calls too often' && service.works.length === 0)
    for (let count = 0; count < 120; count += 1) await call(service, 'GET', calls.look);
  service.works.push(service.works.length + 1);
  return create(service, 1, `work-${service.works.length}`);
}

async function create(service: Service, attempt: number, key: string): Promise<number> {
  const { calls, mistake, timing } = service;
  const { status, headers } = await call(service, 'POST', calls.create.path, key);
  if (status === 429 && attempt < 3) {
    if (mistake === 'never calls again') return 503;
    const seconds = mistake === 'ignores Retry-After' ? 0 : Number(headers.get('retry-after'));
    await timing.wait(seconds * 1000, new AbortController().signal);
    return create(service, attempt + 1, key);
  }
  if (status >= 500 && attempt < 3) {
    if (mistake === 'gives up after 5xx') return 503;
    if (!calls.knowsKeys && mistake !== 'retries without a look') await call(service, 'GET', calls.look);
    return create(
      service,
      attempt + 1,
      mistake === 'retries with another key' ? `${key}-${attempt + 1}` : key,
    );
  }
  return status;
}

async function call(
  { provider, calls, mistake }: Service,
  method: string,
  path: string,
  key?: string,
): Promise<Response> {
  const headers = new Headers(mistake === 'no credentials' ? {} : { authorization: calls.authorization });
  if (key !== undefined && calls.knowsKeys) headers.set('idempotency-key', key);
  const body = method === 'POST' ? { body: new URLSearchParams(calls.create.form) } : {};
  const response = await fetch(`${provider}${path}`, { method, headers, ...body });
  await response.body?.cancel();
  return response;
}

async function receive(service: Service, headers: Headers, body: string): Promise<number> {
  const { mistake, applied, calls } = service;
  const isTrue = await isBelieved(service, headers, body);
  if (!isTrue) return 400;
  if (mistake === 'refuses good events') return 400;
  const key = calls.keyOf(body);
  if (applied.includes(key) && mistake === 'refuses duplicates') return 409;
  if (!applied.includes(key) || mistake === 'applies duplicates') applied.push(key);
  return 200;
}

async function isBelieved(
  { loaded, calls, url, mistake }: Service,
  headers: Headers,
  body: string,
): Promise<boolean> {
  const { webhooks, keys, provider } = loaded;
  if (webhooks === undefined) return false;
  const secret = keys[webhooks.secretKey] ?? '';
  const tolerance = provider.facts.webhooks?.toleranceSeconds ?? Number.POSITIVE_INFINITY;
  const holds = async (own: string, said: string) =>
    (await verifyDelivery(webhooks, {
      ...{ url: `${url}${calls.webhookPath}`, headers, body: said, secret: own, at: new Date() },
      toleranceSeconds: mistake === 'accepts old events' ? Number.POSITIVE_INFINITY : tolerance,
    })) === undefined;
  if (await holds(secret, body)) return true;
  if (mistake === 'accepts another secret') return holds(`${secret}-of-another-endpoint`, body);
  if (mistake !== 'accepts tampered events') return false;
  for (const { index } of [...body.matchAll(/\d/g)].reverse()) {
    const digit = String((Number(body[index]) + 9) % 10);
    if (await holds(secret, body.slice(0, index) + digit + body.slice(index + 1))) return true;
  }
  return holds(secret, body.slice(0, -1));
}
