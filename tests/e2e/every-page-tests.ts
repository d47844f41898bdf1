import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { lostPath, pageKinds } from './page-kinds.ts';
import type { RunningSite } from './start-site.ts';

/** What holds of every kind of page: access, width, policy. */
export function everyPageTests(site: () => RunningSite): void {
  for (const path of pageKinds) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing at 320 and at 1280: /${path} ${colorScheme}`, async () => {
        await using open = await site().open(path, { colorScheme });
        for (const width of [320, 1280]) {
          await open.page.setViewportSize({ width, height: 800 });
          await openDetails(open.page);
          const { violations } = await new AxeBuilder({ page: open.page }).analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
          );
          assert.deepEqual(found, [], `at ${width}`);
        }
      });
    }

    test(`nothing is wider than the screen: /${path}`, async () => {
      await using open = await site().open(path);
      for (const width of [320, 390, 768]) {
        await open.page.setViewportSize({ width, height: 800 });
        await openDetails(open.page);
        const scroll = await open.page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(scroll, width);
      }
    });

    test(`the policy forbids inline code, and nothing breaks it: /${path}`, async () => {
      await using open = await site().open(path);
      const policy = await open.page.getAttribute('meta[http-equiv="content-security-policy" i]', 'content');
      assert.doesNotMatch(policy ?? '', /'unsafe-(inline|eval)'/);
      for (const directive of [
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ])
        assert.ok(policy?.includes(directive), directive);
      // A browser complains that the page is not there, as it should.
      const complaints = open.complaints.filter((text) => path !== lostPath || !text.includes('404'));
      assert.deepEqual(complaints, []);
    });
  }
}

async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
