import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { pageKinds } from '../page-kinds.ts';
import type { RunningSite } from '../start-site.ts';
import { openDetails } from './open-details.ts';
import { tabs } from './tabs.ts';

/** What is there without JavaScript, and what a link reaches with and without it. */
export function noScriptTests(site: () => RunningSite): void {
  describe('without JavaScript', { concurrency: tabs }, () => {
    for (const path of pageKinds) {
      test(`every word, sample, table and diagram can be read, every anchor is reached: /${path}`, async () => {
        await using open = await site().open(path, { javaScriptEnabled: false });
        const { page } = open;
        assert.deepEqual(await unreached(page), []);
        await openDetails(page);
        const unread: string[][] = [];
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 800 });
          unread.push(await page.evaluate(findUnread));
        }
        // The contents stand in another place on a narrow screen.
        const [wide = [], narrow = []] = unread;
        assert.deepEqual(new Set(wide).intersection(new Set(narrow)), new Set());
      });

      test(`every anchor is reached with JavaScript as well: /${path}`, async () => {
        await using open = await site().open(path);
        assert.deepEqual(await unreached(open.page), []);
      });
    }

    test('a word that nobody sees is noticed', async () => {
      await using open = await site().open('', { javaScriptEnabled: false });
      await open.page.evaluate(() => {
        const hidden = document.createElement('p');
        hidden.textContent = 'lost';
        hidden.hidden = true;
        document.querySelector('main')?.append(hidden);
      });
      assert.deepEqual(await open.page.evaluate(findUnread), ['P.: lost']);
    });
  });
}

/**
 * Runs in the browser: words and drawings of the main part that nobody sees. What needs JavaScript is no part of the content,
 * and what a sample has in production is told by a note below it.
 */
function findUnread(): string[] {
  const main = document.querySelector('main') ?? document.body;
  const isContent = (element: Element) =>
    element.closest(
      '.needs-js, .heading-anchor, .sample .pr, template, script, style, title, desc, option',
    ) === null;
  const drawings = [...main.querySelectorAll('svg, img, pre, table')].filter(isContent);
  const words: Element[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode as Text;
    if (parentElement !== null && nodeValue?.trim() && isContent(parentElement)) words.push(parentElement);
  }
  return [...drawings, ...words]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || width * height === 0
      );
    })
    .map(
      (element) =>
        `${element.tagName}.${element.getAttribute('class') ?? ''}: ${element.textContent.trim().slice(0, 60)}`,
    );
}

/** The ids of the main part that a fragment does not lead to, where a reader sees what it names. */
async function unreached(page: Page): Promise<string[]> {
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('main [id]')]
      .filter((element) => element.closest('svg, .needs-js') === null && !element.checkVisibility())
      .map(({ id }) => id),
  );
  const missed: string[] = [];
  for (const id of hidden) {
    await page.goto(new URL(`#${encodeURIComponent(id)}`, page.url()).href);
    const shown = page.locator(`[id="${id}"]`);
    await shown.waitFor({ state: 'visible', timeout: 2000 }).catch(() => missed.push(id));
  }
  return missed;
}
