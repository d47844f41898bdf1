import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nestedPath } from './page-kinds.ts';
import type { RunningSite } from './start-site.ts';

/** What a reader finds with the keyboard alone. */
export function searchTests(site: () => RunningSite): void {
  const opened: readonly [string, string, RegExp][] = [
    ['an error code', 'card_declined', /\/guides\/take-a-payment\/#err-card_declined$/],
    ['an event', 'payment.failed', /\/guides\/take-a-payment\/#event-payment\.failed$/],
    ['a configuration key', 'ACME_API_URL', /\/guides\/take-a-payment\/#config-ACME_API_URL$/],
    ['an HTTP status', '429', /\/guides\/take-a-payment\/#err-rate_limited$/],
    ['a field', 'payment.amount', /\/guides\/take-a-payment\/#map-payment\.amount$/],
    ['a word of a heading', 'process once', /\/patterns\/webhooks\/#process-once$/],
    ['a heading of a reference page', 'escalation', /\/reference\/support\/#escalation$/],
  ];
  for (const [what, query, address] of opened) {
    test(`the keyboard opens ${what}: ${query}`, async () => {
      await using open = await site().open('');
      const { page } = open;
      await page.keyboard.press('/');
      await page.getByRole('searchbox', { name: 'Search' }).waitFor();
      // All at once: what is typed key by key shows results of its beginning first.
      await page.keyboard.insertText(query);
      await page
        .getByRole('status')
        .getByText(/\d+ results?/)
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(address);
      assert.deepEqual(open.complaints, []);
    });
  }

  test('the row that a search opened is in sight and marked', async () => {
    await using open = await site().open('guides/take-a-payment/#err-card_declined');
    const row = open.page.locator('[id="err-card_declined"]');
    const place = await row.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
      return {
        isBelowHeader: top >= header,
        isInSight: top < innerHeight,
        shadow: getComputedStyle(element).boxShadow,
      };
    });
    assert.ok(place.isBelowHeader && place.isInSight, JSON.stringify(place));
    assert.notEqual(place.shadow, 'none');
  });

  test('nothing of the search is loaded before its first use; Escape closes it; focus goes back', async () => {
    await using open = await site().open('');
    const { page } = open;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    assert.ok(!requests.some((url) => /pagefind|search/.test(url)), `${requests}`);
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await dialog.getByText('Search for what you hold in hand').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await button.evaluate((element) => element === document.activeElement), true);
  });

  test('examples that something generates are not searched', async () => {
    await using open = await site().open('');
    await open.page.keyboard.press('/');
    await open.page.getByRole('searchbox').fill('december');
    // Where no page has the word, the search finds those with words that start alike.
    await open.page
      .getByRole('status')
      .getByText(/\d+ results?|Nothing found/)
      .waitFor();
    assert.equal(await open.page.locator(`.search-results a[href*="${nestedPath}"]`).count(), 0);
  });

  test('a search for nothing that is there says so', async () => {
    await using open = await site().open('');
    await open.page.keyboard.press('/');
    await open.page.getByRole('searchbox').fill('xyzzyplugh');
    await open.page.getByText('Nothing found for “xyzzyplugh”').waitFor();
  });

  test('the 404 page searches for the words of the address', async () => {
    await using open = await site().open('guides/process-once/');
    await open.page.getByRole('button', { name: 'Search this site' }).click();
    await open.page
      .getByRole('dialog')
      .getByRole('link', { name: /Process once/ })
      .first()
      .click();
    await open.page.waitForURL(/patterns\/webhooks\/#process-once/);
  });
}
