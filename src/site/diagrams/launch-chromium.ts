import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a Chromium that asks nobody for anything.
 *
 * @param executablePath the browser’s executable
 * @throws when it does not start
 */
export function launchChromium(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [...flags, ...more, ...(isRoot ? ['--no-sandbox'] : [])],
  });
}
