import type { Page } from 'playwright-core';

/** Unfolds everything of a page that can be unfolded, as a reader would. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
