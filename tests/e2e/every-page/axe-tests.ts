import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { pageKinds } from '../page-kinds.ts';
import type { RunningSite } from '../start-site.ts';
import { openDetails } from './open-details.ts';
import { tabs } from './tabs.ts';

/** WCAG 2.2 A and AA, and what axe’s makers recommend. Some of these rules axe leaves out unless they are asked for. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Looks at one page, which has no frames: without the second page in which axe would put the results of frames together. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } });
}

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
