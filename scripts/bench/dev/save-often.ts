import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../project.ts';

/** How often a page is saved, with a mistake and without it. */
const saves = 10;

/** Seconds, one for each save. */
export interface SaveTimes {
  readonly toFinding: readonly number[];
  readonly toPage: readonly number[];
}

/** Which page of a folder of content is saved. */
export interface SavedPage {
  /** Its path on the site, and in the content root. */
  readonly page: string;
  /** Whether samples run meanwhile. */
  readonly hasSamples: boolean;
}

/** Serves a folder, and saves a page of it again and again, while a browser shows it. */
export async function saveOften(
  browser: Browser,
  folder: string,
  { page: path, hasSamples }: SavedPage,
): Promise<SaveTimes> {
  const script = join(projectRoot, 'scripts', 'handrail.ts');
  const args = ['dev', '--port', '0', '--root', folder, ...(hasSamples ? [] : ['--no-samples'])];
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const page = await browser.newPage();
  try {
    await page.goto(`${await addressOf(child.stdout)}${path}/`, { timeout: 120_000 });
    await page.locator('.live-panel .counts').waitFor();
    return await save(page, join(folder, 'content', path, 'index.mdx'));
  } finally {
    await page.close();
    child.kill('SIGINT');
    await once(child, 'close');
  }
}

/** The address that the server prints, with a final slash. */
async function addressOf(output: Readable): Promise<string> {
  let text = '';
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const address = /^http:\S+$/m.exec(text)?.[0];
    if (address !== undefined) {
      output.resume();
      return address;
    }
  }
  throw new Error(`It ended without an address: ${text}`);
}

async function save(page: Page, file: string): Promise<SaveTimes> {
  const text = await readFile(file, 'utf8');
  const toFinding: number[] = [];
  const toPage: number[] = [];
  for (let number = 0; number < saves; number += 1) {
    const begin = performance.now();
    await writeFile(file, `${text}\nMore than before: [the page](/nowhere-${number}).\n`);
    const seconds = () => (performance.now() - begin) / 1000;
    const told = page.locator('.live-panel').getByText(`/nowhere-${number}`).first();
    const shown = page.locator(`main a[href="/nowhere-${number}/"]`);
    await Promise.all([
      told.waitFor().then(() => toFinding.push(seconds())),
      shown.waitFor().then(() => toPage.push(seconds())),
    ]);
    await writeFile(file, text);
    await shown.waitFor({ state: 'detached' });
    await told.waitFor({ state: 'detached' });
    // Nobody saves before the page stands there again.
    await page.waitForLoadState('networkidle');
  }
  return { toFinding, toPage };
}
