import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axe } from '../axe.ts';
import { pageKinds } from '../page-kinds.ts';
import type { RunningSite } from '../start-site.ts';
import { openDetails } from './open-details.ts';
import { tabs } from './tabs.ts';

/** What axe finds on every kind of page. */
export function axeTests(site: () => RunningSite): void {
  describe('axe', { concurrency: tabs }, () => {
    for (const path of pageKinds) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`axe finds nothing at 320 and at 1280: /${path} ${colorScheme}`, async () => {
          await using open = await site().open(path, { colorScheme });
          for (const width of [320, 1280]) {
            await open.page.setViewportSize({ width, height: 800 });
            await openDetails(open.page);
            const { violations } = await axe(open.page).analyze();
            const found = violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
            );
            assert.deepEqual(found, [], `at ${width}`);
          }
        });
      }
    }

    test('axe is asked for the size of targets, which it looks at only when it is', async () => {
      await using open = await site().open('');
      await open.page.evaluate(() => {
        const pair = document.createElement('p');
        for (const name of ['one', 'two']) {
          const button = document.createElement('button');
          button.textContent = name;
          button.style.cssText = 'font-size: 4px; padding: 0; border: 0; color: #000; background: #fff';
          pair.append(button);
        }
        document.querySelector('main')?.append(pair);
      });
      const { violations } = await axe(open.page).analyze();
      assert.deepEqual(
        violations.map(({ id }) => id),
        ['target-size'],
      );
    });
  });
}
