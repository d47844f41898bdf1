import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** What to look at, and where the pictures go. */
export interface ScreenshotPlan {
  readonly browser: Browser;
  /** Where the site is served, with a final slash. */
  readonly url: string;
  /** Addresses of pages, such as `/guides/take-a-payment/`. */
  readonly pages: readonly string[];
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
}

/** The widths of a screen at which a page is looked at, in pixels. */
export const screenWidths = [1280, 390] as const;

/** How long one picture may take, in milliseconds. */
const limit = 120_000;

/** The width of a sheet of A4 between its margins, in pixels of a screen. */
const sheetWidth = 718;

/**
 * Takes every page whole, wide and narrow, light and dark, and as it is printed, each as a file named after the page: a PNG
 * of each look, and a PDF. Gives the number of files.
 */
export async function takeScreenshots(plan: ScreenshotPlan): Promise<number> {
  const { pages, folder, signal, progress } = plan;
  await mkdir(folder, { recursive: true });
  const waiting = [...pages];
  let taken = 0;
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      signal.throwIfAborted();
      const files = await takePage(plan, path);
      taken += files;
      progress(`${path}\n`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return taken;
}

/** One tab that takes every look of a page. */
async function takePage({ browser, url, folder }: ScreenshotPlan, path: string): Promise<number> {
  const name = path.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '.') || 'home';
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  let taken = 0;
  try {
    context.setDefaultTimeout(limit);
    const page = await context.newPage();
    const png = async (look: string) => {
      await page.screenshot({ path: join(folder, `${name}.${look}.png`), fullPage: true });
      taken += 1;
    };
    for (const width of screenWidths) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(new URL(path.slice(1), url).href, { waitUntil: 'load' });
        await png(`${width}.${colorScheme}`);
      }
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.setViewportSize({ width: sheetWidth, height: 800 });
    await png('print');
    await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', margin: margins });
    return taken + 1;
  } finally {
    await context.close();
  }
}

const margins = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
