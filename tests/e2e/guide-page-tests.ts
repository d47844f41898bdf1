import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { assertWithin, guideBudget, weighPage, weightText } from './budget/weigh-page.ts';
import { guidePath } from './page-kinds.ts';
import type { RunningSite } from './start-site.ts';

/** What holds of the page of a guide: colours, ids, weight, diagrams, downloads. */
export function guidePageTests(site: () => RunningSite): void {
  test('light and dark have colours of their own, in text, code and diagrams', async () => {
    const light = await coloursIn(site(), 'light');
    const dark = await coloursIn(site(), 'dark');
    assert.ok(!light.includes('missing'), String(light));
    assert.ok(
      light.every((value, index) => value !== dark[index]),
      `${light} and ${dark}`,
    );
    assert.equal(new Set(light).size, light.length, 'each has a colour of its own');
    assert.ok(!light.includes('rgb(0, 0, 0)'), 'nothing has the colour of a page without styles');
  });

  test('a guide page stays light and still, at the first visit and with what an earlier one left', async (context) => {
    const { browser, url } = site();
    const guide = new URL(guidePath, url).href;
    const first = await weighPage(browser, guide);
    context.diagnostic(weightText(first));
    assertWithin(first, guideBudget, guide);
    assertWithin(
      await weighPage(browser, guide, { storageState: await chooseOthers(site()) }),
      guideBudget,
      guide,
    );
  });

  test('what moves by itself is noticed', async () => {
    const page =
      'data:text/html,<p id=p>x<script>setTimeout(()=>p.before(document.createElement("hr")),200)</script>';
    assert.notEqual((await weighPage(site().browser, page)).shift, 0);
  });

  test('a diagram is drawn, and says what it shows', async () => {
    await using open = await site().open(guidePath);
    const name = 'Your server creates a payment, Acme Pay answers, and later delivers an event';
    const diagram = open.page.getByRole('img', { name });
    await diagram.waitFor();
    assert.match((await diagram.locator('desc').textContent()) ?? '', /POST \/v1\/payments/);
    assert.equal(await open.page.locator('svg [style], svg style, svg foreignObject').count(), 0);
    assert.deepEqual(site().warnings, []);
  });

  test('the record tells what held against the provider’s own sandbox', async () => {
    await using open = await site().open(guidePath);
    await open.page.locator('.evidence summary').click();
    const sentence = open.page.getByText(/^Against the provider’s own sandbox, on /);
    const { samples, errors } =
      /: (?<samples>\d+ of \d+) samples and (?<errors>\d+ of \d+) errors held\.$/.exec(
        ((await sentence.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim(),
      )?.groups ?? {};
    for (const counts of [samples, errors]) assert.match(counts ?? '', /^([1-9]\d*) of \1$/);
  });

  test('the events table tells which events were delivered, and why one was not delivered out of order', async () => {
    await using open = await site().open(guidePath);
    const rows = open.page.locator('.events tbody tr');
    const marks = await rows.locator('.mark').allTextContents();
    assert.deepEqual(
      marks.map((text) => text.trim()),
      ['Delivered', 'Delivered'],
    );
    const notes = await rows.locator('.cell-note').allTextContents();
    assert.deepEqual(
      notes.map((text) => text.replaceAll(/\s+/g, ' ').trim()),
      ['Not delivered out of order: A payment is confirmed or refused, never both.'],
    );
  });

  test('the script can be downloaded, and is the file', async () => {
    await using open = await site().open(guidePath);
    const link = open.page.locator('[id="sample-verify"]').getByRole('link', { name: 'Download' });
    const url = new URL((await link.getAttribute('href')) ?? '', site().url);
    const file = join(site().root, 'guides', 'take-a-payment', 'verify.mjs');
    assert.equal(await (await fetch(url)).text(), await readFile(file, 'utf8'));
  });
}

async function coloursIn(site: RunningSite, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await using open = await site.open(guidePath, { colorScheme });
  return await open.page.evaluate(() => {
    const colour = (selector: string, property: string) => {
      const element = document.querySelector(selector);
      return element === null ? 'missing' : getComputedStyle(element).getPropertyValue(property);
    };
    return [
      colour('html', 'background-color'),
      colour('html', 'color'),
      colour('.k', 'color'),
      colour('.s', 'color'),
      colour('.mark-ok', 'color'),
      colour('.diagram rect', 'fill'),
    ];
  });
}

/** Takes the other of every choice of a guide page, and ticks a box; gives what the browser keeps of that. */
async function chooseOthers(site: RunningSite): ReturnType<BrowserContext['storageState']> {
  await using open = await site.open(guidePath);
  const { page } = open;
  await page.getByRole('button', { name: 'Colour theme: automatic' }).click();
  await page.getByText('Production', { exact: true }).first().click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Python' });
  await page.getByRole('checkbox').first().check();
  return await open.context.storageState();
}
