import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { guidePath } from './page-kinds.ts';
import type { RunningSite } from './start-site.ts';

const sandbox = 'https://api.sandbox.acme-pay.example';
const production = 'https://api.acme-pay.example';

/** What a reader sets for the whole page: environment, language, wrapped lines. */
export function pageToolsTests(site: () => RunningSite): void {
  test('the environment switches tables, prose and samples, in the address and for the next page', async () => {
    await using open = await site().open(`${guidePath}#configuration`);
    const { page } = open;
    await openSetup(page);
    assert.deepEqual(await shownValues(page), [sandbox, sandbox, sandbox]);
    await page.getByRole('radio', { name: 'Sandbox' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await shownValues(page), [production, production, production]);
    assert.equal(new URL(page.url()).search, '?env=production');
    assert.equal(new URL(page.url()).hash, '#configuration');
    assert.deepEqual(open.complaints, []);
    await page.goto(new URL('auth/acme-keys/', site().url).href);
    assert.equal(await page.evaluate(() => document.documentElement.dataset['environment']), 'production');
    await page.goto(new URL(`${guidePath}?env=sandbox`, site().url).href);
    await openSetup(page);
    assert.deepEqual(await shownValues(page), [sandbox, sandbox, sandbox], 'the address comes first');
  });

  test('the environment stands from the first frame', async () => {
    await using open = await site().open('');
    const { page } = open;
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(new URL(`${guidePath}?env=production`, site().url).href);
    await openSetup(page);
    assert.deepEqual(await shownValues(page), [production, production, production]);
  });

  test('what is copied is what is shown, and a sample with values of production does not claim to have run', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    await openSetup(page);
    const figure = page.locator('[id="sample-say-hello"]');
    assert.equal(await copied(page), `echo "${sandbox}/v1 is ready"`);
    await figure.locator('.mark-ok', { hasText: 'Verified' }).waitFor();
    await page.getByText('Production', { exact: true }).first().click();
    assert.equal(await copied(page), `echo "${production}/v1 is ready"`);
    assert.equal(await figure.locator('.mark-ok:visible').count(), 0);
    await figure.getByText('Ran with the sandbox values').waitFor();
    assert.equal(
      await figure.locator('pre .pr').evaluate((one) => getComputedStyle(one).borderBottomStyle),
      'dashed',
    );
    // A sample in which no value differs ran as it stands.
    await page.locator('[id="sample-create-curl"] .mark-ok:visible').waitFor();
  });

  test('on paper and without JavaScript the values of both environments can be read', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await using open = await site().open(guidePath, { javaScriptEnabled });
      const { page } = open;
      if (javaScriptEnabled) await page.emulateMedia({ media: 'print' });
      const row = page.locator('[id="config-ACME_API_URL"]');
      assert.deepEqual(await row.locator('td:visible code').allTextContents(), [sandbox, production]);
      const prose = page.locator('.prose > p', { hasText: 'Payments are taken' });
      assert.equal(await prose.locator('code > b:visible').count(), 3);
      await prose.locator('.pr-label:visible', { hasText: 'production:' }).waitFor();
      const note = page.locator('[id="sample-say-hello"] .swap-note');
      assert.notEqual(await note.evaluate((one) => getComputedStyle(one).display), 'none');
      assert.match(String(await note.textContent()), /In production: /);
      const inCode = page.locator('[id="sample-say-hello"] pre .pr');
      assert.equal(
        await inCode.evaluate((one) => getComputedStyle(one).display),
        'none',
        'what ran is printed',
      );
    }
  });

  test('the language of the whole page leads all tabs, and they lead it; the address keeps it', async () => {
    await using open = await site().open(`${guidePath}?lang=python`);
    const { page } = open;
    const selected = async () =>
      (await page.getByRole('tab', { selected: true }).allTextContents()).map((text) => text.trim());
    const all = page.getByRole('combobox', { name: 'Language' });
    assert.deepEqual(await selected(), ['Python', 'Python']);
    assert.equal(await all.inputValue(), 'python');
    await all.selectOption('javascript');
    assert.deepEqual(await selected(), ['Node.js', 'Node.js']);
    assert.equal(new URL(page.url()).searchParams.get('lang'), 'javascript');
    await page.getByRole('tab', { name: 'curl' }).last().click();
    assert.equal(await all.inputValue(), 'shell');
    await page.goto(new URL(guidePath, site().url).href);
    assert.deepEqual(await selected(), ['curl', 'curl']);
    // A language that the page does not have is no choice.
    await page.goto(new URL(`${guidePath}?lang=cobol`, site().url).href);
    assert.deepEqual(await selected(), ['curl', 'curl']);
  });

  test('the page is copied as Markdown, and can be read so without JavaScript', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    await openMenu(page);
    await page.getByRole('button', { name: 'Copy as Markdown' }).first().click();
    await page.getByRole('status').getByText('Copied').waitFor();
    const twin = new URL('guides/take-a-payment.md', site().url).href;
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(text, await (await fetch(twin)).text());
    assert.match(text, /^# Take a payment with Acme Pay$/m);
    await using plain = await site().open(guidePath, { javaScriptEnabled: false });
    await openMenu(plain.page);
    const link = plain.page.getByRole('link', { name: 'View as Markdown' });
    assert.equal(new URL((await link.getAttribute('href')) ?? '', site().url).href, twin);
    assert.equal(await plain.page.locator('.page-tools :is(button, input, select):visible').count(), 0);
  });

  test('the menu prints the page, and closes with a click beside it', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    await page.evaluate(() => {
      window.print = () => document.body.classList.add('printed');
    });
    await openMenu(page);
    await page.getByRole('button', { name: 'Print' }).click();
    assert.equal(await page.locator('body.printed').count(), 1);
    assert.equal(await page.locator('.menu[open]').count(), 0);
    await openMenu(page);
    await page.locator('h1').click();
    assert.equal(await page.locator('.menu[open]').count(), 0);
  });

  test('long lines are wrapped when a reader asks, and stay so', async () => {
    await using open = await site().open(guidePath, { viewport: { width: 390, height: 800 } });
    const { page } = open;
    const overflow = () =>
      page.locator('[id="sample-create-curl"] > pre').evaluate((one) => one.scrollWidth > one.clientWidth);
    assert.equal(await overflow(), true);
    await page.locator('.menu summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Wrap long lines' }).click();
    assert.equal(await overflow(), false);
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY');
    await page.reload();
    assert.equal(await overflow(), false);
  });
}

async function openMenu(page: Page): Promise<void> {
  await page.locator('.menu summary').click();
}

async function openSetup(page: Page): Promise<void> {
  await page
    .locator('.setup')
    .first()
    .evaluate((one) => one.setAttribute('open', ''));
}

/** The address of the API as a reader sees it in the table, in the prose and in a sample. */
async function shownValues(page: Page): Promise<(string | null)[]> {
  const table = page.locator('[id="config-ACME_API_URL"] :is(.sb, .pr):visible code');
  const prose = page.locator('.prose > p > code > b:visible');
  const sample = page.locator('[id="sample-say-hello"] pre :is(.sb, .pr):visible');
  const [inTable, inProse, inSample] = await Promise.all(
    [table, prose, sample].map((place) => place.textContent()),
  );
  return [inTable ?? null, inProse?.replace(/\/v1\/payments$/, '') ?? null, inSample ?? null];
}

async function copied(page: Page): Promise<string> {
  const button = page.locator('[id="sample-say-hello"]').getByRole('button', { name: /Copy|Copied/ });
  await button.click();
  await button.getByText('Copied').waitFor();
  return await page.evaluate(() => navigator.clipboard.readText());
}
