import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { weighPage } from '../budget/weigh-page.ts';
import { lostPath } from '../page-kinds.ts';
import type { RunningSite } from '../start-site.ts';
import { tabs } from './tabs.ts';

/** The pages on which scripts make more of what is there: tables to sort and to filter, and what is found for an address. */
const paths = ['', 'inventory/', 'errors/', 'status/', lostPath];

/** That no such page moves by itself while its scripts begin their work. */
export function stillnessTests(site: () => RunningSite): void {
  describe('stillness', { concurrency: tabs }, () => {
    for (const path of paths) {
      test(`nothing moves by itself, wide and narrow: /${path}`, async () => {
        const { browser, url } = site();
        for (const width of [1280, 390]) {
          const viewport = { width, height: 800 };
          const { shift } = await weighPage(browser, new URL(path, url).href, { viewport });
          assert.equal(shift, 0, `at ${width}`);
        }
      });
    }
  });
}
