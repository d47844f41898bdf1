import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library, Provider } from '#library/library.ts';
import { startGateway } from '#samples/gateway/start-gateway.ts';
import type { FetchHandler } from '#samples/gateway/web-handler.ts';
import type { Toolchain } from '#samples/toolchain.ts';
import { loadSimulator } from '../../simulators/load-simulator.ts';

/** One block as a rival runs it: by itself, whatever it prints compared with what the page shows. */
export interface RivalBlock {
  readonly page: string;
  readonly language: 'bash' | 'javascript' | 'python';
  readonly text: string;
  readonly output: string;
}

/** What rivals need to run the same blocks: they start no simulators, so those of the library stand ready. */
export interface RivalSite {
  readonly blocks: readonly RivalBlock[];
  /** The whole environment of a block. */
  readonly environment: Readonly<Record<string, string>>;
  /** A folder to work in; absolute. */
  readonly folder: string;
  readonly tools: Toolchain;
  close(): Promise<void>;
}

const names = { bash: 'bash', js: 'javascript', python: 'python' } as const;

/** Opens the simulators of a library behind a gateway, and lists its blocks. */
export async function openSite(library: Library, folder: string, tools: Toolchain): Promise<RivalSite> {
  const routes = new Map<string, FetchHandler>();
  const keys: Record<string, string> = {};
  for (const provider of library.providers.values()) {
    if (!hasSimulator(provider)) continue;
    const loaded = await loadSimulator(provider);
    const simulator = loaded.start(async () => ({ failed: 'there is no receiver' }));
    for (const host of provider.facts.hosts) routes.set(host, (request) => simulator.fetch(request));
    Object.assign(keys, loaded.keys);
  }
  const gateway = await startGateway(routes);
  await mkdir(folder, { recursive: true });
  const authority = join(folder, 'authority.pem');
  await writeFile(authority, gateway.ca);
  const proxies = ['HTTPS_PROXY', 'https_proxy'].map((key) => [key, gateway.url]);
  const authorities = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'CURL_CA_BUNDLE'].map((key) => [
    key,
    authority,
  ]);
  const own = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    NODE_USE_ENV_PROXY: '1',
    HOME: folder,
  };
  const environment = { ...keys, ...own, ...Object.fromEntries([...proxies, ...authorities]) };
  return { blocks: library.guides.flatMap(blocksOf), environment, folder, tools, close: gateway.close };
}

function hasSimulator(provider: Provider): provider is Provider & { readonly simulator: string } {
  return provider.simulator !== undefined;
}

function blocksOf({ slug, samples }: Library['guides'][number]): RivalBlock[] {
  return samples.flatMap(({ language, text, outputs }) => {
    const name = names[language as keyof typeof names];
    return name === undefined ? [] : [{ page: slug, language: name, text, output: outputs[0]?.text ?? '' }];
  });
}
