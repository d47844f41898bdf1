import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guidePath } from './page-kinds.ts';
import type { RunningSite } from './start-site.ts';

/** What a reader does on a guide page, beside its samples. */
export function readerTests(site: () => RunningSite): void {
  test('ticks of a checklist last, are counted, and can be cleared', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    const list = page.locator('[data-checklist="prerequisite"]');
    await list.getByRole('checkbox').first().check();
    await list.getByText('1 of 2 done').waitFor();
    await page.reload();
    await list.getByText('1 of 2 done').waitFor();
    assert.equal(await list.getByRole('checkbox').first().isChecked(), true);
    await list.getByRole('button', { name: 'Clear' }).click();
    await page.reload();
    await list.getByText('0 of 2 done').waitFor();
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
