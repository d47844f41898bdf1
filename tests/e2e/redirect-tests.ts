import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunningSite } from './start-site.ts';

/** What holds of the addresses of pages that moved, with JavaScript and without. */
export function redirectTests(site: () => RunningSite): void {
  const guide = '/guides/take-a-payment/#create-the-payment';
  const cases = [
    ['guides/charge-a-card', guide, guide],
    ['guides/charge-a-card/#errors', guide, guide],
    ['docs/hooks.html', '/patterns/webhooks/', '/patterns/webhooks/'],
    ['hooks/', '/patterns/webhooks/', '/patterns/webhooks/'],
    ['hooks/#process-once', '/patterns/webhooks/#process-once', '/patterns/webhooks/'],
  ] as const;
  for (const [from, withScript, without] of cases) {
    for (const javaScriptEnabled of [true, false]) {
      test(`${from} leads on ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
        await using open = await site().open(from, { javaScriptEnabled });
        const to = new URL(`.${javaScriptEnabled ? withScript : without}`, site().url).href;
        await open.page.waitForURL(to);
        assert.equal(await open.page.locator('main').count(), 1);
        assert.deepEqual(open.complaints, []);
      });
    }
  }

  test('the page of an old address names the new one, for those who are not led on, and for search engines', async () => {
    const html = await (await fetch(new URL('hooks/', site().url))).text();
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.match(html, /<a href="[^"]*\/patterns\/webhooks\/" data-moved>Receive webhooks<\/a>/);
    const { pages } = await site().read();
    const addresses = pages.map(({ address }) => address);
    for (const from of ['/guides/charge-a-card/', '/docs/hooks.html/', '/hooks/']) {
      assert.ok(addresses.includes(from), `${from} in ${addresses}`);
    }
  });
}
