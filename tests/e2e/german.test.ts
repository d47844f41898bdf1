import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Evidence, evidenceFolders } from '#samples/evidence.ts';
import { axe } from './axe.ts';
import { lostPath } from './page-kinds.ts';
import { proveEverything } from './prove-everything.ts';
import { type RunningSite, startSite } from './start-site.ts';
import { wordsOf, wordsOfFolder, wordsOfModules } from './words-of-files.ts';

const project = join(import.meta.dirname, '../..');
const guide = 'guides/zahlung-annehmen/';
const paths = [
  ...['', guide, 'auth/acme-schluessel/', 'patterns/webhooks/', 'reference/schalter/', 'showcase/'],
  ...['inventory/', 'providers/', 'providers/acme-pay/', 'errors/', 'status/', `status/${guide}`],
  lostPath,
];

let starting: Promise<RunningSite> | undefined;
let site: RunningSite;

before(async () => {
  starting = startSite({ fixture: 'german-site', prove });
  site = await starting;
});

// Where no test is asked for, the end comes before the start is over.
after(async () => (await starting)?.stop());

/** Everything passed, but for what is told of a page that did not pass, and of one that never ran. */
async function prove(root: string, stateDir: string): Promise<void> {
  await proveEverything(root, stateDir);
  const folder = join(stateDir, evidenceFolders.simulator);
  await rm(join(folder, 'pattern-webhooks.json'));
  const file = join(folder, 'guide-zahlung-annehmen.json');
  const evidence = JSON.parse(await readFile(file, 'utf8')) as Evidence;
  const statuses = { gruss: 'failed', abgelehnt: 'blocked', 'anlegen-py': 'not-run' } as const;
  const tracks = evidence.tracks.map((track) => ({
    ...track,
    samples: track.samples.map((sample) => ({
      ...sample,
      status: statuses[sample.id as keyof typeof statuses] ?? sample.status,
    })),
  }));
  const endpoint = { method: 'POST', path: '/v1/payments', operationId: 'x', summary: 'Legt sie an.' };
  await writeFile(file, JSON.stringify({ ...evidence, tracks, endpoints: [endpoint], errors: [] }));
}

/** What a reader of the page sees and hears, but for code. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const said = [
      'aria-label',
      'title',
      'alt',
      'placeholder',
      'data-label',
      'data-open',
      'data-word',
      'content',
    ];
    const body = document.cloneNode(true) as Document;
    const attributes = [...body.querySelectorAll('[data-close], *')].flatMap((element) =>
      ['data-close', ...said].map((name) =>
        element.matches('meta:not([name=description])') ? '' : (element.getAttribute(name) ?? ''),
      ),
    );
    for (const hidden of body.querySelectorAll('script, pre, code, svg, [lang=en], .search-excerpt'))
      hidden.remove();
    return [body.title, body.body.textContent, ...attributes].join('\n');
  });
}

test('no English word of the interface is left on a German page, in its search or in its scripts', async () => {
  const strings = join(project, 'src/site/strings');
  const german = wordsOfModules(join(strings, 'de'));
  const author = wordsOfFolder(join(project, 'tests/fixtures/german-site'));
  const english = wordsOfModules(join(strings, 'en')).difference(german).difference(author);
  assert.ok(english.size > 200, `${english.size}`);
  for (const path of paths) {
    await using open = await site.open(path);
    const { page } = open;
    for (const query of ['', 'xyzzyplugh', 'zahlung']) await search(page, query);
    const left = new Set(wordsOf(await textOf(page))).intersection(english);
    assert.deepEqual([...left], [], path);
  }
});

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Suche' }).fill(query);
  const answer =
    { '': 'Suchen Sie nach', xyzzyplugh: 'Keine Treffer für „xyzzyplugh“' }[query] ?? /\d+ Treffer/;
  await page.getByRole('status').getByText(answer).waitFor();
}

test('the language, the direction, days and numbers are those of the site', async () => {
  await using open = await site.open(guide);
  const { page } = open;
  const { lang, dir } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }));
  assert.deepEqual([lang, dir], ['de-AT', 'ltr']);
  assert.equal(await page.locator('.upkeep time').textContent(), '12. Jän. 2026');
  await page.getByText('10 000 Anfragen je 10 Minuten, in der Produktion').waitFor();
  await page.locator('.evidence-parts').getByText('22. Nov. 2026').waitFor();
  const problems = await page.locator('.sample-reason').allTextContents();
  assert.ok(
    problems.some((text) => text.includes('ist im letzten Lauf fehlgeschlagen')),
    `${problems}`,
  );
});

test('scripts speak German', async () => {
  await using open = await site.open(guide);
  const { page } = open;
  await page.getByRole('button', { name: 'Kopieren' }).first().click();
  await page.getByRole('status').getByText('Kopiert').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Farbschema: automatisch' }).click();
  await page.getByRole('button', { name: 'Farbschema: hell' }).waitFor();
  const list = page.locator('[data-checklist="prerequisite"]');
  await list.getByRole('checkbox').first().check();
  await list.getByText('1 von 2 erledigt').waitFor();
  await page.getByRole('complementary').getByText('1 von 2 erledigt').waitFor();
  await page.getByRole('button', { name: 'Ihre Werte' }).click();
  await page.getByRole('dialog', { name: 'Ihre Werte' }).getByRole('button', { name: 'Fertig' }).click();
  assert.deepEqual(open.complaints, []);
});

for (const direction of ['ltr', 'rtl']) {
  test(`in German, ${direction}, axe finds nothing and nothing is wider than the screen`, async () => {
    for (const path of ['', guide]) {
      await using open = await site.open(path);
      const { page } = open;
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
        for (const details of document.querySelectorAll('details')) details.open = true;
      }, direction);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(scroll, width, path);
      }
      const { violations } = await axe(page).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
        [],
        path,
      );
    }
  });
}

test('from right to left the contents stand left of the text, and code keeps its direction', async () => {
  await using open = await site.open(guide, { viewport: { width: 1280, height: 800 } });
  const { page } = open;
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const left = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().left);
  assert.ok((await left('.rail')) < (await left('main')));
  const direction = await page
    .locator('pre')
    .first()
    .evaluate((element) => getComputedStyle(element).direction);
  assert.equal(direction, 'ltr');
});
