import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { lostPath, pageKinds } from '../page-kinds.ts';
import type { RunningSite } from '../start-site.ts';
import { openDetails } from './open-details.ts';
import { tabs } from './tabs.ts';

/** What the policy of every kind of page says, and that nothing breaks it, whatever a reader does. */
export function policyTests(site: () => RunningSite): void {
  describe('policy', { concurrency: tabs }, () => {
    for (const path of pageKinds) {
      test(`the policy forbids inline code; loading, searching, every button, every choice and printing keep it: /${path}`, async () => {
        await using open = await site().open(path);
        const { page } = open;
        assertPolicy(await page.getAttribute('meta[http-equiv="content-security-policy" i]', 'content'));
        await openDetails(page);
        await page.keyboard.press('/');
        await page.getByRole('searchbox', { name: 'Search' }).fill('payment');
        await page
          .getByRole('status')
          .getByText(/\d+ results?/)
          .waitFor();
        await closeDialogs(page);
        await useControls(page);
        await page.pdf();
        // A browser complains that the page is not there, as it should.
        const complaints = open.complaints.filter((text) => path !== lostPath || !text.includes('404'));
        assert.deepEqual(complaints, []);
      });
    }

    test('what breaks the policy is noticed', async () => {
      await using open = await site().open('');
      await open.page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "broken"';
        document.body.append(script);
        document.body.setAttribute('style', 'color: red');
      });
      await open.page.waitForFunction(() => document.title !== 'broken');
      const blocked = open.complaints.filter((text) => text.startsWith('blocked: ')).sort();
      assert.deepEqual(blocked, ['blocked: script-src-elem inline', 'blocked: style-src-attr inline']);
    });
  });
}

function assertPolicy(policy: string | null): void {
  assert.doesNotMatch(policy ?? '', /'unsafe-(inline|eval)'/);
  for (const directive of [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ])
    assert.ok(policy?.includes(directive), directive);
}

/** Presses every button, ticks every box and takes every choice; what opens is closed again. */
async function useControls(page: Page): Promise<void> {
  const address = page.url();
  const controls = await page
    .locator('body :is(button, select, input:not([type=text], [type=search], [type=password])):visible')
    .elementHandles();
  for (const control of controls) {
    await control.evaluate(async (element: HTMLElement) => {
      if (element instanceof HTMLSelectElement) {
        element.selectedIndex = element.options.length - 1;
        for (const name of ['input', 'change']) element.dispatchEvent(new Event(name, { bubbles: true }));
      } else element.click();
      await new Promise(requestAnimationFrame);
    });
    await closeDialogs(page);
  }
  assert.equal(new URL(page.url()).pathname, new URL(address).pathname, 'a button leads to another page');
}

/** Escape empties the field of the search first, and then closes its dialog. */
async function closeDialogs(page: Page): Promise<void> {
  for (let presses = 0; presses < 3; presses++) {
    if ((await page.locator('dialog[open]').count()) === 0) return;
    await page.keyboard.press('Escape');
  }
  assert.equal(await page.locator('dialog[open]').count(), 0, 'Escape closes a dialog');
}
