import assert from 'node:assert/strict';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { report } from '#diagnostics/report.ts';
import { loadLibrary } from '#library/load-library.ts';
import { startDev } from '#site/build/start-dev.ts';
import { liveFinding } from '#site/live/live-finding.ts';
import type { LiveState } from '#site/live/live-state.ts';
import { serveDev } from '../cli/dev/serve-dev.ts';
import { layFresh } from '../cli/lay-fresh.ts';
import { project, temporaryRoot } from '../temporary-root.ts';
import { axe } from './axe.ts';
import { launchChromium } from './launch-chromium.ts';
import { proveEverything } from './prove-everything.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const guide = 'guides/take-orders/';

/** The panel, and the bar by which it folds. */
const partsOf = (page: Page) => ({
  panel: page.locator('.live-panel'),
  bar: page.locator('.live-panel .bar'),
  list: page.locator('.live-panel .list'),
});

async function complaintsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await axe(page).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('what is wrong with a page stands on it as soon as it is saved, and is gone when it is mended', {
  timeout: 120_000,
}, async (context) => {
  const root = await layFresh(context);
  await using server = await serveDev(context, root, { hasSamples: true });
  const page = await browser.newPage({ viewport: { width: 390, height: 700 } });
  context.after(() => page.close());
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const { panel, bar, list } = partsOf(page);
  const file = join(root, guide, 'index.mdx');
  const good = await readFile(file, 'utf8');
  const title = page.getByRole('heading', { level: 1, name: 'Take orders with Acme' });

  // All is well, and the samples were run.
  await page.goto(new URL(guide, server.url).href);
  await page.locator('#sample-list').getByText('Verified').waitFor();
  await bar.getByText('No findings').waitFor();
  assert.equal(await bar.getAttribute('aria-expanded'), 'false');

  // A link that leads nowhere: its line, its place, what to do, and why.
  await writeFile(file, good.replace('/patterns/webhooks#deliver-twice', '/patterns/webhook'));
  await page.locator('main a[href="/patterns/webhook/"]').waitFor();
  await list.getByText('There is no page /patterns/webhook.').waitFor();
  assert.equal(await list.getByText(/index\.mdx:73:\d+$/).count(), 1);
  assert.match((await list.locator('pre').textContent()) ?? '', /73 \| Deliveries can come[^\n]*\n +\| +\^+/);
  assert.deepEqual(await complaintsOf(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);

  // Nothing stays covered: the end of the page can be scrolled above the panel.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [top = 0, end = 1] = await page.evaluate(() => [
    document.querySelector('.live-panel')?.shadowRoot?.querySelector('.panel')?.getBoundingClientRect().top,
    document.querySelector('.site-footer')?.getBoundingClientRect().bottom,
  ]);
  assert.ok(end <= top, `${end} is below ${top}`);

  // Escape folds it; what had the focus in it leaves it to the bar; it stays folded after a reload.
  await list.locator('summary').first().focus();
  await page.keyboard.press('Escape');
  assert.equal(await list.isVisible(), false);
  assert.equal(
    await page.evaluate(() => document.querySelector('.live-panel')?.shadowRoot?.activeElement?.className),
    'bar',
  );
  await page.reload();
  await bar.getByText('1 error').waitFor();
  assert.equal(await list.isVisible(), false);
  await bar.click();
  await list.getByText('There is no page').waitFor();

  // Other pages name it, and lead to it.
  await page.goto(new URL('patterns/webhooks/', server.url).href);
  await bar.getByText('No findings · 1 error on other pages').waitFor();
  await list.getByRole('link', { name: 'content/guides/take-orders/index.mdx' }).click();
  await title.waitFor();

  // A sample that fails says so where it stands.
  await writeFile(file, good.replace('curl -s', 'culr -s'));
  await page.locator('#sample-list').getByText('Failed', { exact: true }).waitFor();
  await list.getByText('culr: command not found').first().waitFor();
  await writeFile(file, good);
  await page.locator('#sample-list').getByText('Verified').waitFor();
  await bar.getByText('No findings').waitFor();

  // A frontmatter that cannot be read: the page stays as it was, and says so.
  await writeFile(file, good.replace(/^title: .*$/m, 'title: ['));
  await list.getByText('[ is not closed.').waitFor();
  await list.getByText('The page stands as it could last be read').waitFor();
  await title.waitFor();
  // Who asks for it gets what is wrong with it, and then the page, without being asked again.
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'This page cannot be shown yet' }).waitFor();
  assert.match((await page.locator('main pre').textContent()) ?? '', /^2 \| title: \[$/m);
  assert.equal(await panel.count(), 0);
  assert.deepEqual(await complaintsOf(page), []);
  await appendFile(join(root, 'site.yaml'), 'locales: [de]\n');
  await page.getByRole('heading', { level: 1, name: 'Diese Seite lässt sich noch nicht zeigen' }).waitFor();
  await writeFile(file, good);
  await title.waitFor();
  await bar.getByText('Keine Befunde').waitFor();

  // A page that is gone is gone.
  await rm(dirname(file), { recursive: true });
  await page.getByRole('heading', { level: 1, name: 'Unter dieser Adresse gibt es keine Seite' }).waitFor();
  assert.deepEqual(errors, []);
});

test('what samples come to changes on the page while it is read: nothing moves, and the focus stays', {
  timeout: 60_000,
}, async (context) => {
  const root = await temporaryRoot(
    context,
    join(project, 'tests', 'fixtures', 'diagnostics', 'base', 'content'),
  );
  const stateDir = join(dirname(root), '.handrail');
  const library = await loadLibrary(root);
  const state: LiveState = {
    ...{ version: { content: 1, proof: 0 }, library, addresses: [`/${guide}`], findings: [] },
    ...{ running: new Map(), failures: [] },
  };
  const server = await startDev({ root, stateDir, projectRoot: project, port: 0, state });
  context.after(() => server.stop());
  const page = await browser.newPage({ viewport: { width: 1280, height: 600 } });
  context.after(() => page.close());
  await page.goto(new URL(guide, server.url).href);
  const { bar } = partsOf(page);
  const sample = page.locator('#sample-list');
  await bar.getByText('No findings').waitFor();
  await page.locator('.evidence summary').click();
  const copy = sample.getByRole('button');
  await copy.focus();
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 0);

  // What is found is told, and takes neither the focus nor the place.
  const at = { file: `content/${guide}index.mdx` };
  const finding = liveFinding(report('links/missing-page', at, 'There is no page `/x`.'), () => undefined);
  server.show({ ...state, findings: [finding] });
  await page.locator('.live-panel .list').getByText('There is no page /x.').waitFor();
  assert.equal(await copy.evaluate((button) => button === document.activeElement), true);
  assert.equal(await page.evaluate(() => scrollY), before);

  const running = new Map([[`content/${guide}index.mdx`, new Set(['list'])]]);
  server.show({ ...state, running });
  await sample.getByText('Running …').waitFor();
  assert.equal(await sample.getByText('Not verified').isVisible(), false);
  await bar.getByText('No findings · Samples are running …').waitFor();

  await proveEverything(root, stateDir);
  server.show({ ...state, version: { content: 1, proof: 1 } });
  await sample.getByText('Verified').waitFor();
  await page.locator('.evidence-verified').waitFor();
  assert.equal(await sample.getByText('Running …').count(), 0);
  await page.locator('[id="err-invalid_key"]').getByText('Reproduced').waitFor();
  assert.equal(await page.locator('.evidence').getAttribute('open'), '');
  assert.equal(await copy.evaluate((button) => button === document.activeElement), true);
  // The reasons above it are gone: what is read stays where it is in the window.
  const { y = 0 } = (await copy.boundingBox()) ?? {};
  assert.ok(y > 0 && y < 600, String(y));
});
