import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureDebianPackages, runInstaller } from './ensure-debian-packages.ts';

/** The environment variable that names a Chromium. */
export const chromiumVariable = 'HANDRAIL_CHROMIUM';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Looks for a Chromium: the environment variable, Playwright’s own, one on the PATH. Gives its absolute path. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const named = env[chromiumVariable];
  const own = chromium.executablePath();
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [named ?? '', own, ...onPath].find((path) => path !== '' && isExecutable(path));
}

/**
 * Finds a Chromium, or installs one: by Playwright, else, as root on Debian, by apt-get.
 *
 * @returns the path, or undefined where there is none to be had; every step is said through `progress`
 */
export async function ensureChromium(
  env: NodeJS.ProcessEnv,
  progress: (text: string) => void,
): Promise<string | undefined> {
  const found = findChromium(env);
  if (found !== undefined) return found;
  progress('No Chromium found. Installing the one of Playwright …\n');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await runInstaller(process.execPath, [cli, 'install', 'chromium'], env);
  const own = findChromium(env);
  if (own !== undefined) return own;
  await ensureDebianPackages({ chromium: 'chromium' }, env, progress);
  return findChromium(env);
}

/** What to do where no Chromium can be had. */
export const chromiumHelp = `Install Chromium or Chrome, or name one with ${chromiumVariable}=/path/to/chromium.`;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
