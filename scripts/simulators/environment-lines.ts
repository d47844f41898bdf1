import { shellWord } from '#guide/shell-word.ts';
import type { LoadedSimulator } from './load-simulator.ts';

/**
 * The lines that a reader pastes into a shell to use a simulator. With `url`, addresses of the provider's hosts become
 * that of the simulator; without it, they stay, for the gateway leads there.
 */
export function environmentLines(
  { provider, keys }: LoadedSimulator,
  url: string | undefined,
): readonly string[] {
  const { configuration, hosts } = provider.facts;
  return configuration
    .filter(({ key, kind }) => (kind === 'env' || kind === 'url') && /^[A-Za-z_]\w*$/.test(key))
    .map(({ key }) => exportLine(key, localValue(keys[key] ?? '', { hosts, url })));
}

/** `export KEY=value`, quoted for a shell where that is needed. */
export function exportLine(key: string, value: string): string {
  return `export ${key}=${shellWord(value)}`;
}

function localValue(value: string, to: { hosts: readonly string[]; url: string | undefined }): string {
  const address = URL.parse(value);
  if (to.url === undefined || address === null || !to.hosts.includes(address.hostname)) return value;
  return value.replace(/^[a-z]+:\/\/[^/?#]+/i, to.url);
}
