import { UsageError } from '../command.ts';

/**
 * Whether an address leads to this machine and nowhere else: `localhost`, 127.0.0.0/8 or `[::1]`, over http or https.
 */
export function isLoopback(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
}

/** An address that an option names. @throws {UsageError} where it does not lead to this machine */
export function loopbackOption(name: string, value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  const address = String(value);
  if (isLoopback(address)) return address;
  throw new UsageError(
    `\`--${name} ${address}\` does not lead to this machine.`,
    'Simulated events go to this machine only, so that none reaches a server of others: give `http://localhost:PORT/…`.',
  );
}
