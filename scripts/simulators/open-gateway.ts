import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startGateway } from '#samples/gateway/start-gateway.ts';
import { exportLine } from './environment-lines.ts';
import type { RunningSimulator } from './run-simulator.ts';

/** The gateway of a reader's own shell. */
export interface OpenGateway {
  /** What to paste into that shell, so that calls to production host names reach the simulators. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

const loopback = 'localhost,127.0.0.1,::1';

/** Starts the gateway in front of simulators and writes the certificate to trust into `<stateDir>/simulate/`. */
export async function openGateway(
  simulators: readonly Pick<RunningSimulator, 'loaded' | 'fetch'>[],
  { stateDir, preload }: { readonly stateDir: string; readonly preload: string },
): Promise<OpenGateway> {
  const routes = simulators.flatMap(({ loaded, fetch }) =>
    loaded.provider.facts.hosts.map((host) => [host, fetch] as const),
  );
  const gateway = await startGateway(new Map(routes));
  const folder = join(stateDir, 'simulate');
  const authority = join(folder, `ca-${new URL(gateway.url).port}.pem`);
  await mkdir(folder, { recursive: true });
  await writeFile(authority, gateway.ca);
  const proxies = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  const authorities = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'CURL_CA_BUNDLE', 'REQUESTS_CA_BUNDLE'];
  return {
    lines: [
      ...proxies.map((key) => exportLine(key, gateway.url)),
      ...['NO_PROXY', 'no_proxy'].map((key) => exportLine(key, loopback)),
      ...authorities.map((key) => exportLine(key, authority)),
      exportLine('NODE_USE_ENV_PROXY', '1'),
      exportLine('NODE_OPTIONS', `--import=${preload}`),
    ],
    async stop() {
      await gateway.close();
      await rm(authority, { force: true });
    },
  };
}
