import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLibrary } from '#library/load-library.ts';
import { guidePath } from './page-kinds.ts';
import type { RunningSite } from './start-site.ts';

/** What a reader does with the samples of a guide, and what the page says of them. */
export function sampleTests(site: () => RunningSite): void {
  test('the copy button copies what ran, to the character, and says so', async () => {
    const library = await loadLibrary(site().root);
    const samples = library.guides[0]?.samples ?? [];
    assert.ok(samples.length > 8);
    await using open = await site().open(guidePath);
    const { page } = open;
    await page.locator('.setup').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    for (const { id, text } of samples) {
      await page.evaluate((hash) => location.assign(hash), `#sample-${id}`);
      const figure = page.locator(`[id="sample-${id}"]`);
      await figure.getByRole('button', { name: /Copy|Copied/ }).click();
      await figure.getByText('Copied').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text, id);
    }
    await page.getByRole('status').getByText('Copied').waitFor();
  });

  test('removed lines are marked by more than a colour, and are not copied', async () => {
    const library = await loadLibrary(site().root);
    const sample = library.reference[0]?.samples.find(({ id }) => id === 'migrate');
    await using open = await site().open('reference/support/');
    const figure = open.page.locator('#sample-migrate');
    await figure.getByRole('button', { name: 'Copy' }).click();
    await figure.getByText('Copied').waitFor();
    assert.equal(sample?.text.split('\n').length, 3);
    assert.equal(await open.page.evaluate(() => navigator.clipboard.readText()), sample?.text);
    const signs = await figure
      .locator('ins.hl, del.hl')
      .evaluateAll((lines) =>
        lines.map((line) => getComputedStyle(line, '::before').content.replaceAll('"', '')),
      );
    assert.deepEqual(
      signs,
      ['−', '−', '+', '−'].map((sign) => `${sign} / ${sign === '+' ? 'added' : 'removed'}: `),
    );
  });

  test('tabs move in step, by mouse and by keyboard, and are remembered before the first frame', async () => {
    await using open = await site().open(guidePath);
    const { page } = open;
    const selected = async () =>
      (await page.getByRole('tab', { selected: true }).allTextContents()).map((text) => text.trim());
    assert.deepEqual(await selected(), ['curl', 'curl']);
    await page.getByRole('tab', { name: 'Python' }).first().click();
    assert.deepEqual(await selected(), ['Python', 'Python']);
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await selected(), ['curl', 'curl']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    assert.deepEqual(await selected(), ['Node.js', 'Node.js']);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-selected')), 'true');
    // The module that makes tabs work is held back: the script in the head alone shows the reader’s language.
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    const panels = page.locator('.panel:visible');
    const shown = await panels.evaluateAll((all) => all.map((one) => one.dataset['language']));
    assert.deepEqual(shown, ['javascript', 'javascript']);
  });

  test('a link to a sample in a hidden tab opens the tab', async () => {
    await using open = await site().open(`${guidePath}#sample-declined-py`);
    await open.page.locator('[id="sample-declined-py"]').waitFor({ state: 'visible' });
  });

  test('a changed sample is not verified, and without evidence nothing is', async () => {
    const file = join(site().root, 'guides', 'take-a-payment', 'index.mdx');
    const evidence = join(site().stateDir, 'evidence');
    const text = await readFile(file, 'utf8');
    assert.deepEqual(await marksOf(site()), { line: 'Verified', bad: [] });
    await writeFile(file, text.replace('order-1001', 'order-1002'));
    await site().rebuild();
    assert.deepEqual(await marksOf(site()), { line: 'Partly verified', bad: ['sample-create-curl'] });
    await writeFile(file, text);
    await rename(evidence, `${evidence}-aside`);
    await site().rebuild();
    assert.equal((await marksOf(site())).line, 'Not verified in this build');
    await rename(`${evidence}-aside`, evidence);
    await site().rebuild();
    assert.deepEqual(await marksOf(site()), { line: 'Verified', bad: [] });
  });
}

/** What the evidence line says, and the ids of the samples that are not verified. */
async function marksOf(site: RunningSite): Promise<{ line: string; bad: string[] }> {
  await using open = await site.open(guidePath);
  const line = ((await open.page.locator('.evidence-status').textContent()) ?? '').trim();
  const bad = open.page.locator('.sample:has(.mark-warn)');
  return { line, bad: await bad.evaluateAll((all) => all.map(({ id }) => id)) };
}
