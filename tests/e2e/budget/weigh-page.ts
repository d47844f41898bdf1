import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions } from 'playwright-core';

/** What a page costs a reader who comes to the site with it, before the search is used. Sizes are bytes after gzip. */
export interface PageWeight {
  /** The addresses of all requests, its own included. */
  readonly requests: readonly string[];
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** How much of the screen moved by itself, as browsers count it; 0 for a page that stands still. */
  readonly shift: number;
}

/** The most that a page may cost; its requests by number. */
export type Budget = Readonly<Record<'requests' | 'html' | 'css' | 'js', number>>;

/** The budget of the page of a guide. */
export const guideBudget: Budget = { requests: 6, html: 14_336, css: 10_240, js: 8_192 };

interface Shifted {
  pageShift?: number;
}

/** Opens a page in a fresh profile and weighs what it asks for. `options`: such as what an earlier visit left. */
export async function weighPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<PageWeight> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const bodies: Promise<readonly [string, number]>[] = [];
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      const sized = response.body().then((body) => [type, gzipSync(body).length] as const);
      // What comes after the weighing ends with the page, and is no fault.
      sized.catch(() => {});
      bodies.push(sized);
    });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(watchShifts);
    // A browser that is slow to read the page may be idle before it asks for the scripts.
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(bodies);
    const sum = (start: string) =>
      sizes.filter(([type]) => type.startsWith(start)).reduce((all, [, size]) => all + size, 0);
    return {
      requests,
      html: sum('text/html'),
      css: sum('text/css'),
      js: sum('text/javascript'),
      shift: await page.evaluate(() => (globalThis as Shifted).pageShift ?? 0),
    };
  } finally {
    await context.close();
  }
}

/** Runs in the browser. */
function watchShifts(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      (globalThis as Shifted).pageShift =
        ((globalThis as Shifted).pageShift ?? 0) + (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What a page costs, in words. */
export function weightText({ html, css, js, requests }: PageWeight): string {
  return `HTML ${html}, CSS ${css}, JavaScript ${js} bytes after gzip, ${requests.length} requests`;
}

/** Holds that a page is within its budget, asks no other site, and stands still. */
export function assertWithin(weight: PageWeight, budget: Budget, url: string): void {
  const { requests, shift, ...sizes } = weight;
  const elsewhere = requests.filter((one) => new URL(one).origin !== new URL(url).origin);
  assert.deepEqual(elsewhere, [], `${url} asks other sites`);
  assert.ok(requests.length <= budget.requests, `${url}: ${requests.join(' ')}`);
  for (const part of ['html', 'css', 'js'] as const) {
    assert.ok(sizes[part] > 0, `${url} has no ${part}`);
    assert.ok(
      sizes[part] <= budget[part],
      `${url}: ${sizes[part]} bytes of ${part}, more than ${budget[part]}`,
    );
  }
  assert.equal(shift, 0, `${url} moves by itself`);
}
