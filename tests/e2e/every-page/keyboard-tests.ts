import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { pageKinds } from '../page-kinds.ts';
import type { RunningSite } from '../start-site.ts';
import { openDetails } from './open-details.ts';
import { tabs } from './tabs.ts';

/** What a reader with a keyboard alone meets on every kind of page. */
export function keyboardTests(site: () => RunningSite): void {
  describe('keyboard', { concurrency: tabs }, () => {
    for (const path of pageKinds) {
      test(`Tab reaches every control in order, seen and named, and leaves it again, wide and narrow: /${path}`, async () => {
        await using open = await site().open(path);
        const { page } = open;
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 800 });
          // Where the focus was left, and what was opened, is forgotten.
          if (width === 390) await page.reload();
          await openDetails(page);
          assert.deepEqual(await unnamed(page), []);
          const expected = await page.evaluate(markControls);
          assert.ok(expected.length >= 3, `${expected}`);
          const { reached, faults } = await walk(page, expected.length);
          assert.deepEqual(faults, [], `at ${width}`);
          assert.deepEqual(reached, expected, `at ${width}`);
        }
      });
    }
  });
}

/** What can have the focus and has no name, as the browser tells it to assistive technology. */
async function unnamed(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored, properties }) => !ignored && properties?.some(({ name }) => name === 'focusable'))
    .filter(({ role, name }) => role?.value !== 'RootWebArea' && `${name?.value ?? ''}`.trim() === '')
    .map(({ role }) => String(role?.value));
}

/** Runs in the browser: marks what Tab must reach, in the order of the document. */
function markControls(): string[] {
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex]';
  return [...document.querySelectorAll<HTMLElement>(controls)]
    .filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true }),
    )
    .filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = [
        ...document.querySelectorAll<HTMLInputElement>(
          `input[type=radio][name="${CSS.escape(element.name)}"]`,
        ),
      ];
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    })
    .map((element, index) => {
      const name = `${index} ${element.tagName} ${element.textContent.trim().slice(0, 30)}`;
      element.dataset['stop'] = name;
      return name;
    });
}

/** Presses Tab until the focus is back where it began. */
async function walk(page: Page, count: number): Promise<{ reached: string[]; faults: string[] }> {
  const reached: string[] = [];
  const faults: string[] = [];
  // What scrolls has a stop of its own where nothing in it can be focused; so there are more stops than controls.
  for (let presses = 0; presses < 2 * count + 20; presses++) {
    await page.keyboard.press('Tab');
    const { stop, fault } = await page.evaluate(lookAtFocus);
    if (stop === 'start' || (stop !== undefined && stop === reached[0])) return { reached, faults };
    if (stop !== undefined) reached.push(stop);
    if (fault !== undefined) faults.push(fault);
  }
  return { reached, faults: [...faults, 'the focus never comes back'] };
}

/** Runs in the browser: where the focus is, and what is wrong there. */
function lookAtFocus(): { stop?: string | undefined; fault?: string | undefined } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { stop: 'start' };
  const stop = element.dataset['stop'];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const rects = [...element.getClientRects()];
  const isHit = (x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  // A point in the middle and near the corners: the focus must not be wholly under something else.
  const isSeen = rects.some(({ left, top, width, height }) =>
    [
      [0.5, 0.5],
      [0.1, 0.1],
      [0.9, 0.9],
      [0.1, 0.9],
      [0.9, 0.1],
    ].some(([x = 0, y = 0]) => isHit(left + x * width, top + y * height)),
  );
  const isOutlined =
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && outlineColor !== 'rgba(0, 0, 0, 0)';
  const name = stop ?? `${element.tagName}.${element.className}`;
  if (!isSeen) return { stop, fault: `${name} is not in sight` };
  return { stop, fault: isOutlined ? undefined : `${name} has no outline` };
}
