import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { guidePath } from './page-kinds.ts';
import type { RunningSite } from './start-site.ts';

/** What the dialog of the search does besides finding: facets, guesses, what was searched for before, keys. */
export function searchDialogTests(site: () => RunningSite): void {
  test('facets narrow a search, say how many pages each value leaves, and are cleared, by the keyboard alone', async () => {
    await using open = await site().open('');
    const { page } = open;
    await search(page, 'webhook');
    const before = await addresses(page);
    assert.ok(before.some((url) => url.includes('/patterns/webhooks/')));
    const provider = page.getByRole('combobox', { name: 'Provider' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await provider.evaluate((element) => element === document.activeElement), true);
    const name = (await provider.locator('option').nth(1).textContent()) ?? '';
    assert.match(name, /^Acme Pay \(\d+\)$/);
    await page.keyboard.press('ArrowDown');
    await page
      .locator('.search-results a[href*="/patterns/webhooks/"]')
      .first()
      .waitFor({ state: 'detached' });
    const after = await addresses(page);
    assert.ok(after.length > 0);
    const pages = new Set(after.map((url) => url.replace(/#.*/, '')));
    assert.equal(pages.size, Number(/\d+/.exec(name)?.[0]), `${[...pages]}`);
    await page.getByRole('button', { name: 'Show all' }).press('Enter');
    await page.locator('.search-results a[href*="/patterns/webhooks/"]').first().waitFor();
    assert.deepEqual(await addresses(page), before);
    assert.deepEqual(open.complaints, []);
  });

  test('a facet alone lists its pages', async () => {
    await using open = await site().open('');
    const { page } = open;
    await search(page, '');
    await page.getByRole('combobox', { name: 'Authentication' }).selectOption({ index: 1 });
    await page.locator('.search-results a').first().waitFor();
    assert.deepEqual((await addresses(page)).sort(), ['/auth/acme-keys/', `/${guidePath}`]);
  });

  test('a name that nothing has is answered with the one that may be meant', async () => {
    await using open = await site().open('');
    const { page } = open;
    await search(page, 'card_delcined');
    assert.equal((await addresses(page))[0], `/${guidePath}#err-card_declined`);
    await page.locator('.search-near', { hasText: 'Did you mean' }).getByRole('button').click();
    await settled(page, 'card_declined');
    assert.equal(await page.getByRole('searchbox').inputValue(), 'card_declined');
    await page.getByText('Did you mean').waitFor({ state: 'hidden' });
  });

  test('searches that led somewhere are offered again, until they are forgotten', async () => {
    await using open = await site().open('');
    const { page } = open;
    await search(page, 'rate_limited');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#err-rate_limited$/);
    await search(page, '');
    await page.getByRole('heading', { name: 'Recent searches' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await settled(page, 'rate_limited');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Forget them' }).click();
    await page.getByRole('heading', { name: 'Recent searches' }).waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => localStorage.getItem('handrail:searches')), null);
  });

  test('Home and End go to the first and the last result, arrows go round, a letter goes on typing', async () => {
    await using open = await site().open('');
    const { page } = open;
    await search(page, 'payment');
    const at = () =>
      page.evaluate(() => {
        const results = [...document.querySelectorAll('.search-results a')];
        return { index: results.indexOf(document.activeElement as Element), last: results.length - 1 };
      });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal((await at()).index, 1);
    await page.keyboard.press('Home');
    assert.equal((await at()).index, 0);
    await page.keyboard.press('ArrowUp');
    assert.equal((await at()).index, -1);
    assert.equal(await page.locator('input:focus').count(), 1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    const { index, last } = await at();
    const hasMore = await page.getByRole('button', { name: 'More results' }).isVisible();
    assert.equal(index, hasMore ? -1 : last);
    await page.keyboard.press('s');
    await settled(page, 'payments');
  });

  test('more results follow those that are shown, and the count says so', async () => {
    await using open = await site().open('');
    const { page } = open;
    await search(page, 'payment');
    await page.getByRole('status').getByText('The first 15 results').waitFor();
    const before = await addresses(page);
    await page.getByRole('button', { name: 'More results' }).click();
    await page.locator('.search-results li:nth-child(16) a:focus').waitFor();
    const after = await addresses(page);
    assert.deepEqual(after.slice(0, before.length), before);
    assert.equal(new Set(after).size, after.length);
  });

  test('the words that were found are marked, in titles and in texts', async () => {
    await using open = await site().open('');
    const { page } = open;
    await search(page, 'idempotency');
    const marks = await page.locator('.search-results mark').allTextContents();
    assert.ok(marks.length > 0 && marks.every((text) => /idempot/i.test(text)), `${marks}`);
  });

  test('an address with a query opens the search with it', async () => {
    await using open = await site().open('?q=invalid_api_key');
    const { page } = open;
    await settled(page, 'invalid_api_key');
    assert.equal((await addresses(page))[0], `/${guidePath}#err-invalid_api_key`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.deepEqual(open.complaints, []);
  });

  test('without its index the search says so, and tries again when it is opened again', async () => {
    await using open = await site().open('');
    const { page } = open;
    await page.route('**/pagefind/catalogue.json', (route) => route.abort());
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('card_declined');
    await page.getByRole('status').getByText('The search could not be loaded').waitFor();
    await page.keyboard.press('Escape');
    await page.unroute('**/pagefind/catalogue.json');
    await page.keyboard.press('/');
    await page
      .getByRole('status')
      .getByText(/\d+ results?/)
      .waitFor();
  });
}

/** Opens the search, asks, and waits for the answer. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Search' }).fill(query);
  await settled(page, query);
}

function settled(page: Page, query: string): Promise<void> {
  const results = page.locator(`.search-results[aria-busy=false][data-query="${query}"]`);
  return results.waitFor({ state: 'attached' });
}

function addresses(page: Page): Promise<string[]> {
  return page
    .locator('.search-results a')
    .evaluateAll((links) => links.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')));
}
