import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { serveDev } from '../cli/dev/serve-dev.ts';
import { project, temporaryRoot } from '../temporary-root.ts';
import { launchChromium } from './launch-chromium.ts';

test('the development server shows a change of the content without being asked', async (context) => {
  const root = await temporaryRoot(context, join(project, 'tests', 'fixtures', 'site', 'content'));
  await using server = await serveDev(context, root);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(new URL('patterns/webhooks/', server.url).href);
    await page.getByRole('heading', { level: 1, name: 'Receive webhooks' }).waitFor();
    const file = join(root, 'patterns', 'webhooks.mdx');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('title: Receive webhooks', 'title: Hear webhooks'),
    );
    await page.getByRole('heading', { level: 1, name: 'Hear webhooks' }).waitFor();
    // The index is made of what is written now.
    await page.goto(new URL('?q=hear+webhooks', server.url).href);
    await page.getByRole('link', { name: /^Hear webhooks/ }).waitFor();
    await page.getByRole('searchbox').fill('card_delcined');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/guides\/take-a-payment\/#err-card_declined$/);
    await page.goto(new URL('patterns/webhooks/', server.url).href);
    await page.getByRole('heading', { level: 1, name: 'Hear webhooks' }).waitFor();
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('title: Hear webhooks', 'title: Listen well'),
    );
    await page.getByRole('heading', { level: 1, name: 'Listen well' }).waitFor();
    await page.goto(new URL('?q=listen+well', server.url).href);
    await page.getByRole('link', { name: /^Listen well/ }).waitFor();
    for (const path of [
      'guides/take-a-payment/verify.mjs',
      'reference/support/hours',
      'reference/support/hours/hours.ics',
    ])
      assert.equal((await fetch(new URL(path, server.url))).status, 200, path);
    await page.goto(new URL('guides/charge-a-card', server.url).href);
    await page.waitForURL(new URL('guides/take-a-payment/#create-the-payment', server.url).href);
    await page.goto(new URL('guides/take-a-payment/', server.url).href);
    await page.getByText('This diagram was not drawn in this build').first().waitFor();
    // The panel of findings has names of its own: nothing of the page looks otherwise.
    await page.locator('.live-panel .panel').waitFor();
    for (const tabs of await page.locator('.tabs').all())
      assert.equal(await tabs.locator('> .panel:visible').count(), 1);
    assert.equal(
      await page
        .locator('.tabs > .panel')
        .first()
        .evaluate((one) => getComputedStyle(one).boxShadow),
      'none',
    );
  } finally {
    await browser.close();
  }
});
