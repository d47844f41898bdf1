import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { pageKinds } from '../page-kinds.ts';
import type { RunningSite } from '../start-site.ts';
import { openDetails } from './open-details.ts';
import { tabs } from './tabs.ts';

/** That every kind of page fits: narrow, enlarged, with larger text, from right to left, with colours forced, without motion. */
export function layoutTests(site: () => RunningSite): void {
  describe('layout', { concurrency: tabs }, () => {
    for (const path of pageKinds) {
      test(`nothing is wider than the screen, in both directions, enlarged or not: /${path}`, async () => {
        await using open = await site().open(path);
        const { page } = open;
        await openDetails(page);
        // 640 and 320 pixels are a screen of 1280 at 200 and at 400 %.
        for (const width of [320, 390, 640, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await page.evaluate(widths), { ltr: width, rtl: width });
        }
        await setTextSize(page, 32);
        assert.deepEqual(await page.evaluate(widths), { ltr: 1280, rtl: 1280 }, 'text of twice the size');
      });

      test(`from right to left every block stands mirrored, with forced colours nothing vanishes, with reduced motion nothing moves: /${path}`, async () => {
        await using open = await site().open(path, { viewport: { width: 1280, height: 800 } });
        const { page } = open;
        await openDetails(page);
        assert.deepEqual(await page.evaluate(findUnmirrored), []);
        assert.deepEqual(await page.evaluate(findMoving), []);
        await page.emulateMedia({ forcedColors: 'active' });
        assert.deepEqual(await page.evaluate(findVanished), []);
      });
    }
  });
}

/** Runs in the browser: how wide the page is, in both directions of writing. */
function widths(): { ltr: number; rtl: number } {
  const root = document.documentElement;
  root.dir = 'rtl';
  const rtl = root.scrollWidth;
  root.dir = 'ltr';
  return { ltr: root.scrollWidth, rtl };
}

/** Sets the size of text, as a reader does in the settings of a browser; 16 is the usual one. */
async function setTextSize(page: Page, pixels: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: (pixels * 13) / 16 } });
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  assert.equal(size, `${pixels}px`);
}

/** Runs in the browser: what does not stand, from right to left, where its mirror image stands from left to right. */
function findUnmirrored(): string[] {
  const blocks = [
    ...document.querySelectorAll(
      '.site-title, .site-tools, main, aside, footer, :is(main, aside) :is(h1, h2, h3)',
    ),
    ...document.querySelectorAll('main :is(p, ul, ol, dl, table, figure, details, summary, .tabs, .sample)'),
  ].filter((element) => element.closest('svg, pre') === null && element.checkVisibility());
  const places = () => blocks.map((element) => element.getBoundingClientRect());
  const before = places();
  document.documentElement.dir = 'rtl';
  const after = places();
  const width = document.documentElement.clientWidth;
  return blocks.flatMap((element, index) => {
    const [one, other] = [before[index], after[index]];
    if (one === undefined || other === undefined) return [];
    const isMirrored = Math.abs(one.left - (width - other.right)) <= 2;
    return isMirrored
      ? []
      : [
          `${element.tagName}.${element.className} ${one.left} ${width - other.right}: ${element.textContent.trim().slice(0, 40)}`,
        ];
  });
}

/** Runs in the browser: text and icons that have the colour of what they stand on. */
function findVanished(): string[] {
  const ground = (element: Element | null): string => {
    if (element === null) return getComputedStyle(document.documentElement).backgroundColor;
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? ground(element.parentElement) : backgroundColor;
  };
  const icons = [...document.querySelectorAll('.icon')]
    .filter((icon) => icon.checkVisibility())
    .filter((icon) => getComputedStyle(icon).backgroundColor === ground(icon.parentElement))
    .map((icon) => icon.className);
  const texts = [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && element.closest('svg') === null)
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .filter((element) => getComputedStyle(element).color === ground(element))
    .map((element) => `${element.tagName}.${element.className}`);
  return [...icons, ...texts];
}

/** Runs in the browser: what takes time to change. */
function findMoving(): string[] {
  const seconds = (text: string) => Math.max(...text.split(',').map((one) => Number.parseFloat(one)));
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } =
        getComputedStyle(element);
      const isAnimated = animationName !== 'none' && seconds(animationDuration) > 0.01;
      return isAnimated || seconds(transitionDuration) > 0.01 || scrollBehavior === 'smooth';
    })
    .map((element) => `${element.tagName}.${element.className}`);
}
