import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Certificates, mintCertificates } from './mint-certificates.ts';
import { answerWith, type Caller, type FetchHandler } from './web-handler.ts';

/** A host that a sample called and that leads nowhere. */
export interface Refusal {
  readonly host: string;
  readonly at: Date;
}

/** The proxy that stands between samples and the world. */
export interface Gateway {
  /** Where samples call: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Where services call, so that their calls are not taken for those of the sample that runs meanwhile. */
  readonly serviceUrl: string;
  /** PEM of the authority that samples must trust. */
  readonly ca: string;
  /** Every call that was refused, in order. */
  readonly refusals: readonly Refusal[];
  close(): Promise<void>;
}

/** What all doors of a gateway have in common. */
interface House {
  readonly routes: ReadonlyMap<string, FetchHandler>;
  readonly certificates: Certificates;
  readonly refusals: Refusal[];
  readonly sockets: Set<Duplex>;
}

/** A port of the gateway: everything that comes through it comes from one kind of caller. */
interface Door {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a proxy on two free ports of the loopback, one for each kind of caller. `routes` leads host names to who
 * answers for them; every other host is refused with 403 and recorded. Calls over TLS end here, with a certificate of a
 * throw-away authority.
 */
export async function startGateway(routes: ReadonlyMap<string, FetchHandler>): Promise<Gateway> {
  const certificates = mintCertificates([...routes.keys()]);
  const house: House = { routes, certificates, refusals: [], sockets: new Set() };
  const [samples, services] = await Promise.all([openDoor(house, 'sample'), openDoor(house, 'service')]);
  return {
    url: samples.url,
    serviceUrl: services.url,
    ca: certificates.ca,
    refusals: house.refusals,
    async close() {
      for (const socket of house.sockets) socket.destroy();
      await Promise.all([samples.close(), services.close()]);
    },
  };
}

async function openDoor({ routes, certificates, refusals, sockets }: House, caller: Caller): Promise<Door> {
  const secure = createSecure(certificates, routes, caller);
  const proxy = createServer((incoming, outgoing) => {
    const url = URL.parse(incoming.url ?? '');
    const handler = routes.get(url?.hostname ?? '');
    if (url !== null && handler !== undefined) {
      void answerWith((request) => handler(request, caller), url.origin, { incoming, outgoing });
      return;
    }
    refusals.push({ host: url?.hostname ?? 'unknown', at: new Date() });
    outgoing.writeHead(403, { 'content-type': 'text/plain' });
    outgoing.end(refusalText(url?.hostname ?? 'unknown'));
  });
  proxy.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const host = (request.url ?? '').replace(/:\d+$/, '').toLowerCase();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (!routes.has(host)) {
      refusals.push({ host, at: new Date() });
      const text = refusalText(host);
      socket.end(
        `HTTP/1.1 403 Forbidden\r\ncontent-type: text/plain\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
      );
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    secure.emit('connection', socket);
  });
  const port = await listen(proxy);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      secure.closeAllConnections();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

function createSecure(
  { certificate, key }: Certificates,
  routes: ReadonlyMap<string, FetchHandler>,
  caller: Caller,
): Server {
  return createSecureServer({ cert: certificate, key, ALPNProtocols: ['http/1.1'] }, (incoming, outgoing) => {
    const name = (incoming.socket as Socket & { servername?: string | false }).servername;
    const host = typeof name === 'string' ? name : (incoming.headers.host ?? '').replace(/:\d+$/, '');
    const handler = routes.get(host);
    if (handler === undefined) return void outgoing.writeHead(421).end();
    const ask: FetchHandler = (request) => handler(request, caller);
    return void answerWith(ask, `https://${host}`, { incoming, outgoing });
  });
}

function refusalText(host: string): string {
  return `Handrail: no provider declares the host ${host}, so samples cannot call it.\n`;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
