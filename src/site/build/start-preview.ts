import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mediaType } from './media-types.ts';

/** What to serve, and where. */
export interface PreviewOptions {
  /** Absolute path of a built site. */
  readonly outDir: string;
  /** The path under which the site was built, such as `/docs`. Default: the root. */
  readonly base?: string | undefined;
  /** The port; 0 for any free one. Default: 4321, or the next free one. */
  readonly port?: number | undefined;
}

/** A running server. `url` ends with a slash. */
export interface Preview {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves a built site to this machine alone, as a plain web server would. */
export async function startPreview({ outDir, base = '', port }: PreviewOptions): Promise<Preview> {
  const prefix = base.replace(/\/+$/, '');
  const server = createServer((request, response) => {
    answer(request, response, { outDir, prefix }).catch(() => response.writeHead(500).end());
  });
  const taken = await listen(server, port ?? 4321, port === undefined ? 20 : 1);
  return {
    url: `http://localhost:${taken}${prefix}/`,
    port: taken,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Tries `tries` ports from the first one up. */
async function listen(server: Server, first: number, tries: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, 'localhost', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port + 1 >= first + tries) throw error;
    }
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { outDir, prefix }: { outDir: string; prefix: string },
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url ?? '/', prefix);
  const body = path === undefined ? undefined : await read(outDir, path);
  if (path !== undefined && body === undefined && (await read(outDir, `${path}/`)) !== undefined) {
    response.writeHead(301, { location: `${prefix}${encodeURI(path)}/` }).end();
    return;
  }
  const isPage = path === undefined || path.endsWith('/') || body === undefined;
  const type = mediaType(isPage ? 'index.html' : path);
  const shown = body ?? (await read(outDir, '/404.html')) ?? Buffer.from('Not found');
  const isPacked = isText.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': type,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : isPacked ? gzipSync(shown) : shown);
}

/** What hosts pack before they send it. */
const isText = /^text\/|json|xml|javascript/;

/** The decoded path below the base; undefined for one that is malformed or lies elsewhere. */
function pathOf(url: string, prefix: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (path.includes('\0') || !`${path}/`.startsWith(`${prefix}/`)) return undefined;
    return path.slice(prefix.length) || '/';
  } catch {
    return undefined;
  }
}

/** The file of a path, `index.html` for one that ends with a slash. Never outside the folder. */
async function read(outDir: string, path: string): Promise<Buffer | undefined> {
  const file = normalize(join(outDir, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(outDir + sep)) return undefined;
  return readFile(file).catch(() => undefined);
}
