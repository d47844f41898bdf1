import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.ts';

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The executable of the Chromium that tests use. Throws where there is none. */
export function chromiumPath(): string {
  const path = findChromium(process.env);
  if (path === undefined) throw new Error('No Chromium was found: set HANDRAIL_CHROMIUM.');
  return path;
}

/** Starts a Chromium that asks nobody for anything. */
export function launchChromium(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: chromiumPath(),
    args: isRoot ? [...flags, '--no-sandbox'] : flags,
  });
}
