import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { hostileValues } from '../site/values/hostile-values.ts';
import { axe } from './axe.ts';
import { guidePath } from './page-kinds.ts';
import type { OpenPage, RunningSite } from './start-site.ts';

/** What is typed between two values, so that a test sees when the second has been put in. */
const between = 'between';

/** What a reader does with values of their own, and what never becomes of these. */
export function valuesTests(site: () => RunningSite): void {
  test('values are put into samples as each language writes them, and nothing of them leaves the page', async () => {
    await using open = await site().open(`${guidePath}#create-the-payment`);
    const { page } = open;
    await openPanel(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    await field(page, 'ACME_API_URL').fill('x');
    await textOf(page, 'create-curl', 'x');
    const before = await countElements(page);
    for (const value of hostileValues) {
      // A text field of a page ends every line in one way.
      const typed = value.replaceAll(/\r\n?/g, '\n');
      // Some values have the same word or none: what is read must not be that of the last one.
      await field(page, 'ACME_API_URL').fill(between);
      for (const id of ['create-curl', 'create-js', 'create-py']) await textOf(page, id, between);
      await field(page, 'ACME_API_URL').fill(value);
      const shell = await textOf(page, 'create-curl', typed);
      const inside = /^[\w./:@%+,=-]*$/.test(typed)
        ? typed
        : `"'${typed.replaceAll("'", String.raw`'\''`)}'"`;
      assert.equal(shell.split(' ')[0], 'curl');
      assert.ok(shell.includes(`curl -s "${inside}/v1/payments"`), shell);
      const script = await textOf(page, 'create-js', typed);
      const template = /await fetch\((`[\s\S]*\/v1\/payments`), \{/.exec(script)?.[1] ?? '';
      assert.equal(await page.evaluate(readTemplate, template), `${typed}/v1/payments`, script);
      const python = await textOf(page, 'create-py', typed);
      assert.doesNotMatch(/urlopen\((.*) \+ "\/v1/s.exec(python)?.[1] ?? '\n', /\n/);
      assert.equal(await countElements(page), before, `markup of ${value}`);
    }
    assert.equal(page.url(), new URL(`${guidePath}#create-the-payment`, site().url).href);
    assert.deepEqual(requests, []);
    assert.deepEqual(open.complaints, []);
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage).includes('rm -rf')), false);
  });

  test('values stay in the session, and one click clears them', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    const ran = await code(page, 'create-curl');
    await openPanel(page);
    await field(page, 'ACME_API_URL').fill('https://mine.example');
    await page.keyboard.press('Escape');
    assert.equal(await focusedText(page), 'Your values');
    await page.reload();
    await page.locator('[id="sample-create-curl"] .yours', { hasText: 'https://mine.example' }).waitFor();
    await page.locator('[id="sample-create-curl"]').getByText('With your values, not run').waitFor();
    assert.equal(await page.locator('[id="sample-create-curl"] .mark-ok:visible').count(), 0);
    await using other = await site().open(guidePath);
    assert.equal(await code(other.page, 'create-curl'), ran, 'another session has none');
    await page.getByRole('button', { name: 'Clear', exact: true }).first().click();
    await page.getByRole('status').getByText('Your values are cleared').waitFor();
    assert.equal(await code(page, 'create-curl'), ran);
    assert.equal(await page.locator('.yours, .yours-mark').count(), 0);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    await page.locator('[id="sample-create-curl"] .mark-ok:visible').waitFor();
  });

  test('a secret is masked, and copied in full only when the reader wants it', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    await openPanel(page);
    await field(page, 'ACME_SECRET_KEY').fill("ap_test_it's");
    await field(page, 'ACME_API_URL').fill('https://mine.example');
    assert.equal(
      await field(page, 'ACME_SECRET_KEY').evaluate((one) =>
        getComputedStyle(one).getPropertyValue('-webkit-text-security'),
      ),
      'disc',
    );
    await page.getByRole('button', { name: 'Done' }).click();
    const shown = await textOf(page, 'create-curl', '••••');
    assert.ok(!(await page.content()).includes("it's</"), 'it is not in the page');
    assert.match(shown, /Bearer ••••••••"/);
    assert.match(
      await copied(open),
      /"https:\/\/mine\.example\/v1\/payments"[\s\S]*Bearer \$ACME_SECRET_KEY"/,
    );
    await page.getByText('secrets are not copied').first().waitFor();
    await page.getByRole('button', { name: /^Your values/ }).click();
    await page.getByRole('checkbox', { name: /^Copy secrets in full/ }).check();
    await page.getByRole('button', { name: 'Done' }).click();
    assert.ok((await copied(open)).includes(`Bearer "'ap_test_it'\\''s'""`));
    assert.match(await code(page, 'create-curl'), /••••••••/);
  });

  test('values and the environment go together', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    await page.locator('.setup').evaluate((one) => one.setAttribute('open', ''));
    await openPanel(page);
    await field(page, 'ACME_API_URL').fill('https://mine.example');
    await page.getByRole('button', { name: 'Done' }).click();
    assert.equal(await textOf(page, 'say-hello', 'mine'), 'echo "https://mine.example/v1 is ready"');
    await page.getByRole('radio', { name: 'Sandbox' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await textOf(page, 'say-hello', 'mine'), 'echo "https://mine.example/v1 is ready"');
    await page.getByRole('button', { name: 'Clear', exact: true }).first().click();
    await page.getByRole('status').getByText('cleared').waitFor();
    const visible = page.locator('[id="sample-say-hello"] pre :is(.sb, .pr):visible');
    assert.equal(await visible.textContent(), 'https://api.acme-pay.example');
  });

  test('the panel is loaded with its first use, has names for all it holds, and axe finds nothing in it', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await using open = await site().open('', { colorScheme });
      const { page } = open;
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(new URL(guidePath, site().url).href, { waitUntil: 'networkidle' });
      assert.ok(!requests.some((url) => /values/.test(url)), `${requests}`);
      await openPanel(page);
      assert.ok(requests.some((url) => /values/.test(url)));
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const { violations } = await axe(page).analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
          [],
        );
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      }
    }
  });
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Your values' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Your values' }).waitFor();
}

function field(page: Page, key: string) {
  return page.getByRole('dialog').getByRole('textbox', { name: new RegExp(`^${key}`) });
}

/** The code of a sample as soon as it shows a value. */
async function textOf(page: Page, id: string, value: string): Promise<string> {
  const [part = ''] = /[\w•-]+/.exec(value) ?? [];
  const place = page
    .locator(`[id="sample-${id}"] > pre > code .yours`, {
      hasText: part,
      ...(value === between ? {} : { hasNotText: between }),
    })
    .first();
  await place.waitFor({ state: 'attached' });
  return await code(page, id);
}

async function code(page: Page, id: string): Promise<string> {
  return (await page.locator(`[id="sample-${id}"] > pre > code`).textContent()) ?? '';
}

/** How many elements the page has but for the marks of samples, and what stands in code beside them. */
function countElements(page: Page): Promise<string> {
  return page.evaluate(() => {
    const others = document.querySelectorAll('*:not(pre *, .yours-mark)').length;
    const inCode = new Set([...document.querySelectorAll('pre *')].map(({ tagName }) => tagName));
    return `${others} ${[...inCode].sort()}`;
  });
}

function focusedText(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent.trim());
}

/** Runs in the browser: the text of a template literal without code in it, or that it has some. */
function readTemplate(literal: string): string {
  const inside = literal.slice(1, -1);
  if (/^(?:\\[\s\S]|[^\\`])*$/.test(inside) === false || /(?<!\\)(?:\\\\)*\$\{/.test(inside)) return 'code';
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return inside.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/g, (_, unicode, hex, other: string) =>
    other === undefined ? String.fromCharCode(Number.parseInt(unicode ?? hex, 16)) : (named[other] ?? other),
  );
}

async function copied({ page }: OpenPage): Promise<string> {
  const button = page.locator('[id="sample-create-curl"]').getByRole('button', { name: /Copy|Copied/ });
  await button.click();
  await button.getByText('Copied').waitFor();
  return await page.evaluate(() => navigator.clipboard.readText());
}
