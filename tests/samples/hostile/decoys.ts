import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** What a hostile sample is after, made for one run of it: nothing real is ever within its reach. */
export interface Decoys {
  /** Stands in every decoy that can be read. */
  readonly secret: string;
  /** What a sample writes, sends or names what it leaves behind by. */
  readonly mark: string;
  /** A folder with the home of the caller, other workspaces, evidence and so on. */
  readonly folder: string;
  /** A content root with a `node_modules` of its own. */
  readonly root: string;
  /** How long the process that a sample leaves behind sleeps, in seconds: its name among all others. */
  readonly seconds: string;
  readonly tcpPort: number;
  readonly udpPort: number;
  readonly socket: string;
  readonly abstract: string;
  /** A process of the caller with the secret in its environment. */
  readonly pid: number;
  /** Whether that process is still there. */
  isAlive(): boolean;
  /** Whether somebody connected to, or sent to: `tcp`, `udp`, `socket`, `abstract`. */
  isReached(door: string): boolean;
  /** Whether a file of a decoy folder was written. */
  isWritten(file: string): Promise<boolean>;
}

/** Files with the secret, relative to the folder of the decoys. */
const secretFiles = [
  'home/.ssh/id_ed25519',
  'home/.npmrc',
  'handrail-aaaaaa/0/samples/other.txt',
  '.handrail/evidence/guide.json',
  '.handrail/cache/samples/0.json',
];

/** Makes decoys, which are gone after the test. */
export async function makeDecoys(context: TestContext): Promise<Decoys> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-decoys-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const secret = `decoy${randomBytes(8).toString('hex')}`;
  const mark = `mark${randomBytes(8).toString('hex')}`;
  for (const file of secretFiles) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), `${secret}\n`);
  }
  const root = join(folder, 'root');
  await mkdir(join(root, 'node_modules', 'decoy'), { recursive: true });
  await writeFile(join(root, 'node_modules', 'decoy', 'index.js'), '');
  const reached = new Set<string>();
  const socket = join(folder, 'agent.sock');
  const abstract = `handrail-${mark}`;
  const listener = (door: string) => listen(context, () => void reached.add(door));
  const tcpPort = await listener('tcp').then((listenOn) => listenOn({ host: '127.0.0.1', port: 0 }));
  await listener('socket').then((listenOn) => listenOn({ path: socket }));
  await listener('abstract').then((listenOn) => listenOn({ path: `\0${abstract}` }));
  const child = spawn('sleep', ['600'], {
    env: { DECOY: secret },
    cwd: join(folder, 'home'),
    stdio: 'ignore',
  });
  context.after(() => child.kill('SIGKILL'));
  await once(child, 'spawn');
  return {
    ...{ secret, mark, folder, root, tcpPort, socket, abstract },
    seconds: String(randomInt(100_000, 999_999)),
    udpPort: await listenUdp(context, () => void reached.add('udp')),
    pid: child.pid ?? 0,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    isReached: (door) => reached.has(door),
    isWritten: (file) =>
      readFile(file, 'utf8').then(
        (text) => text.includes(mark),
        () => false,
      ),
  };
}

async function listen(context: TestContext, onConnection: () => void) {
  const server: Server = createServer((connection) => {
    onConnection();
    connection.on('error', () => undefined);
    connection.end('HTTP/1.0 200 OK\r\n\r\nreached\n');
  });
  context.after(() => server.close());
  return async (where: { readonly host: string; readonly port: number } | { readonly path: string }) => {
    server.listen(where);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port ?? 0;
  };
}

async function listenUdp(context: TestContext, onMessage: () => void): Promise<number> {
  const socket = createSocket('udp4', onMessage);
  context.after(() => socket.close());
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return socket.address().port;
}
