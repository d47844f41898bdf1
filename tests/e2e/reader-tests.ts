import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { guidePath, nestedPath } from './page-kinds.ts';
import type { RunningSite } from './start-site.ts';

/** What a reader does on a guide page, beside its samples. */
export function readerTests(site: () => RunningSite): void {
  test('ticks of a checklist last, are counted, and can be cleared', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    const list = page.locator('[data-checklist="prerequisite"]');
    await list.getByRole('checkbox').first().check();
    await list.getByText('1 of 2 done').waitFor();
    await page.getByRole('complementary').getByText('1 of 2 done').waitFor();
    await page.reload();
    await list.getByText('1 of 2 done').waitFor();
    assert.equal(await list.getByRole('checkbox').first().isChecked(), true);
    await list.getByRole('button', { name: 'Clear' }).click();
    await page.reload();
    await list.getByText('0 of 2 done').waitFor();
  });

  test('a checklist is copied as Markdown, with its ticks', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    const list = page.locator('[data-checklist="prerequisite"]');
    await list.getByRole('checkbox').last().check();
    await list.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      [
        '- [ ] An Acme Pay account with the sandbox switched on.',
        '  - Where: [Console](https://console.acme-pay.example/), *Settings*, *Sandbox*.',
        '  - Check: The console shows the label *Sandbox* beside your account’s name.',
        '  - Plan: Starter',
        '- [x] A restricted secret key with `payments:write`.',
        '  - Where: [Console](https://console.acme-pay.example/), *Developers*, *Keys*.',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a shell that expands it.
        '  - Check: `echo ${#ACME_SECRET_KEY}` prints 32.',
        '  - Role: Developer',
        '',
      ].join('\n'),
    );
  });

  test('a row of the error table gives its address, with what the reader has chosen', async () => {
    await using open = await site().open(`${guidePath}?env=production`);
    const { page } = open;
    const link = page.locator('.errors .row-link', { hasText: 'card_declined' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Link copied').waitFor();
    const address = `${site().url}${guidePath}?env=production#err-card_declined`;
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
    assert.equal(page.url(), address);
    const row = page.locator('[id="err-card_declined"]');
    await row.getByText('Retry after the fix').waitFor();
    await row.getByText('Reproduced').waitFor();
  });

  test('whether a page helped is told to the address that the site has set, and asked nowhere else', async () => {
    const file = join(site().root, 'site.yaml');
    const text = await readFile(file, 'utf8');
    {
      await using open = await site().open(guidePath);
      assert.equal(await open.page.getByText('Was this page helpful?').count(), 0);
      const policy = await open.page.getAttribute('meta[http-equiv="content-security-policy" i]', 'content');
      assert.doesNotMatch(policy ?? '', /connect-src/);
    }
    await writeFile(
      file,
      text.replace(/^feedback:$/m, 'feedback:\n  helpful: https://feedback.example/helpful'),
    );
    await site().rebuild();
    {
      await using open = await site().open(guidePath);
      const { page } = open;
      const asked: unknown[] = [];
      await page.route('https://feedback.example/**', (route) => {
        const request = route.request();
        asked.push([request.url(), request.method(), request.postDataJSON(), request.headers()['referer']]);
        return route.fulfill({ status: 200, body: 'ok', headers: { 'access-control-allow-origin': '*' } });
      });
      const policy = await page.getAttribute('meta[http-equiv="content-security-policy" i]', 'content');
      assert.match(policy ?? '', /connect-src 'self' https:\/\/feedback\.example(;|$)/);
      await page
        .getByRole('group', { name: 'Was this page helpful?' })
        .getByRole('button', { name: 'No' })
        .click();
      await page.getByText('Thank you. Your answer was sent.').waitFor();
      const answer = { page: '/guides/take-a-payment/', helpful: 'no' };
      assert.deepEqual(asked, [['https://feedback.example/helpful', 'POST', answer, undefined]]);
      assert.deepEqual(open.complaints, []);
    }
    await writeFile(file, text);
    await site().rebuild();
  });

  test('a page that lies below another leads up to it, and says what generates it', async () => {
    await using open = await site().open('');
    const { page } = open;
    assert.equal(await page.getByRole('link', { name: 'Hours of the desk' }).count(), 0);
    await page.goto(new URL(nestedPath, site().url).href);
    const facts = await page.locator('.upkeep :is(dt, dd)').allTextContents();
    assert.deepEqual(facts, ['Generated by', 'the roster']);
    await page.locator('.evidence-status', { hasText: /^\s*Verified\s*$/ }).waitFor();
    await page.locator('.page-kind').getByRole('link', { name: 'Get support' }).click();
    await page.waitForURL(/\/reference\/support\/$/);
  });

  test('the theme goes round, and stands from the first frame of the next page', async () => {
    await using open = await site().open(guidePath, { colorScheme: 'light' });
    const { page } = open;
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.getByRole('button', { name: 'Colour theme: automatic' }).click();
    await page.getByRole('button', { name: 'Colour theme: light' }).click();
    const dark = await background();
    assert.notEqual(dark, light);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(site().url);
    assert.equal(await background(), dark);
  });

  test('the contents follow the reader', async () => {
    await using open = await site().open(`${guidePath}#errors`, { viewport: { width: 1280, height: 700 } });
    await open.page.locator('.rail a[aria-current]', { hasText: 'Errors' }).waitFor();
  });

  test('without JavaScript everything can be read, and nothing is there that does not work', async () => {
    await using open = await site().open(guidePath, { javaScriptEnabled: false });
    const { page } = open;
    assert.equal(await page.locator('.panel:visible').count(), 6);
    assert.equal(await page.locator('.sample-language:visible', { hasText: 'Python' }).count(), 2);
    assert.equal(await page.locator('.needs-js:visible').count(), 0);
    await page.getByText('Expected output').first().waitFor();
    assert.equal(await page.locator('.diagram svg:visible').count(), 3);
  });
}
