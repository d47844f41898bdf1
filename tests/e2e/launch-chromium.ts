import type { Browser } from 'playwright-core';
import { launchChromium as launch } from '#site/diagrams/launch-chromium.ts';
import { findChromium } from '../../scripts/find-chromium.ts';

/** The executable of the Chromium that tests use. Throws where there is none. */
export function chromiumPath(): string {
  const path = findChromium(process.env);
  if (path === undefined) throw new Error('No Chromium was found: set HANDRAIL_CHROMIUM.');
  return path;
}

/** Starts the Chromium that tests use. `flags`: more arguments of its command line. */
export function launchChromium(flags?: readonly string[]): Promise<Browser> {
  return launch(chromiumPath(), flags);
}
