import assert from 'node:assert/strict';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { evidenceFolders } from '#samples/evidence.ts';
import { proveEverything } from './prove-everything.ts';
import { type RunningSite, startSite } from './start-site.ts';

let starting: Promise<RunningSite> | undefined;
let site: RunningSite;

before(async () => {
  starting = startSite({ prove });
  site = await starting;
});

// Where no test is asked for, the end comes before the start is over.
after(async () => (await starting)?.stop());

const guides = {
  'pay-out': { title: 'Pay out', criticality: 'low', owner: 'Ops & Co', reviewed: '2025-01-10' },
  refund: { title: 'Refund', criticality: 'medium', owner: 'Ops & Co', reviewed: '2026-06-01' },
} as const;

/** Two guides more, of which one was never run, and a provider that no guide uses. */
async function prove(root: string, stateDir: string): Promise<void> {
  for (const [slug, facts] of Object.entries(guides)) {
    const folder = join(root, 'guides', slug);
    await cp(join(root, 'guides/take-a-payment'), folder, { recursive: true });
    for (const [name, value] of Object.entries(facts)) await setFact(join(folder, 'index.mdx'), name, value);
  }
  await cp(join(root, 'providers/acme-pay'), join(root, 'providers/zeta'), { recursive: true });
  await setFact(join(root, 'providers/zeta/provider.yaml'), 'name', 'Zeta');
  await writeFile(
    join(root, 'providers/zeta/FIDELITY.md'),
    '# Zeta\n\n## Different\n\n- No [limits](./limits.md), <b>none</b>.\n',
  );
  await writeFile(join(root, 'providers/zeta/simulator.ts'), 'export default {};\n');
  await proveEverything(root, stateDir);
  await rm(join(stateDir, evidenceFolders.simulator, 'guide-pay-out.json'));
  await rm(join(stateDir, evidenceFolders.sandbox, 'guide-pay-out.json'));
}

async function setFact(path: string, name: string, value: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const changed = text.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`);
  assert.notEqual(changed, text, `${path} has ${name}`);
  await writeFile(path, changed);
}

/** The titles of the rows that are seen, in order. */
const titles = (page: Page) =>
  page
    .locator('tbody tr[data-keys]:visible th')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim()));

const payment = 'Take a payment with Acme Pay';

test('the keyboard sorts the inventory, and the address keeps it', async () => {
  await using open = await site.open('inventory/');
  const { page } = open;
  assert.deepEqual(await titles(page), ['Pay out', 'Refund', payment]);
  const header = page.getByRole('columnheader', { name: 'Criticality' });
  assert.equal(await header.getAttribute('aria-sort'), null);
  await header.getByRole('button').focus();
  await page.keyboard.press('Enter');
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  assert.deepEqual(await titles(page), ['Pay out', 'Refund', payment]);
  await page.keyboard.press('Space');
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
  assert.deepEqual(await titles(page), [payment, 'Refund', 'Pay out']);
  assert.equal(new URL(page.url()).search, '?sort=-criticality');
  await page.reload();
  await page.locator('[aria-sort=descending]').waitFor();
  assert.deepEqual(await titles(page), [payment, 'Refund', 'Pay out']);
  await page.getByRole('button', { name: 'Verification' }).click();
  assert.deepEqual(await titles(page), ['Pay out', 'Refund', payment]);
  assert.equal(await page.locator('[aria-sort]').count(), 1);
  assert.deepEqual(open.complaints, []);
});

test('the inventory is filtered by what its guides have, and the address opens it so', async () => {
  await using open = await site.open('inventory/');
  const { page } = open;
  const form = page.getByRole('search', { name: 'Filter the table' });
  await form.getByLabel('Owner').focus();
  await page.keyboard.type('Ops');
  assert.deepEqual(await titles(page), ['Pay out', 'Refund']);
  await form.getByText('2 of 3 shown').waitFor();
  await form.getByLabel('Review').selectOption({ label: 'Overdue' });
  await form.getByLabel('Filter by words').fill('not verified');
  assert.deepEqual(await titles(page), ['Pay out']);
  const { search } = new URL(page.url());
  const query = new URLSearchParams(search);
  assert.deepEqual(Object.fromEntries(query), {
    words: 'not verified',
    owner: 'Ops & Co',
    freshness: 'overdue',
  });
  await using again = await site.open(`inventory/${search}`);
  await again.page.getByText('1 of 3 shown').waitFor();
  assert.deepEqual(await titles(again.page), ['Pay out']);
  await again.page.getByLabel('Filter by words').fill('nothing like it');
  await again.page.getByText('No row has all of this.').waitFor();
  await again.page.getByRole('button', { name: 'Clear filters' }).click();
  await again.page.getByText('3 of 3 shown').waitFor();
  assert.equal(new URL(again.page.url()).search, '');
  assert.deepEqual([...open.complaints, ...again.complaints], []);
});

test('an address that names no column and no choice shows the whole table', async () => {
  await using open = await site.open('inventory/?owner=nobody&sort=__proto__&criticality=%00');
  await open.page.getByText('3 of 3 shown').waitFor();
  assert.equal(await open.page.locator('[aria-sort]').count(), 0);
  assert.deepEqual(open.complaints, []);
});

test('on a phone the headers sort as well, above the cards', async () => {
  await using open = await site.open('inventory/', { viewport: { width: 390, height: 800 } });
  await open.page.getByRole('button', { name: 'Integration' }).click();
  await open.page.getByRole('button', { name: 'Integration' }).click();
  assert.deepEqual(await titles(open.page), [payment, 'Refund', 'Pay out']);
});

test('without JavaScript the whole table is there, and nothing that does not work', async () => {
  await using open = await site.open('inventory/?owner=Ops', { javaScriptEnabled: false });
  const { page } = open;
  assert.deepEqual(await titles(page), ['Pay out', 'Refund', payment]);
  assert.equal(await page.locator('main :is(button, input, select):visible').count(), 0);
  const row = page.getByRole('row', { name: /^Refund/ });
  const cells = await row.getByRole('cell').allTextContents();
  assert.deepEqual(
    cells.map((text) => text.trim().replace(/\s+/g, ' ')),
    [
      ...['Acme Pay', 'Both sides call', 'REST, Webhooks', 'Acme Pay secret keys', 'Medium', 'Ops & Co'],
      ...['Due soon until 28 Nov 2026', 'Verified'],
    ],
  );
});

test('the index of errors has every error by provider, and leads to its row', async () => {
  await using open = await site.open('errors/');
  const { page } = open;
  await page.getByText('15 of 15 shown').waitFor();
  await page.getByText('No guide describes an error of Zeta yet.').waitFor();
  await page.getByLabel('Filter by words').fill('signature pay out');
  await page.getByText('1 of 15 shown').waitFor();
  const row = page.locator('tr[data-keys]:visible');
  assert.match((await row.textContent()) ?? '', /signature_mismatch\s*400 from your endpoint.*Not verified/s);
  await page.getByLabel('Filter by words').fill('nothing like it');
  assert.equal(
    await page.getByRole('link', { name: 'Acme Pay', exact: true }).count(),
    0,
    'the group is hidden',
  );
  await page.getByLabel('Filter by words').fill('rate_limited refund');
  await page.getByRole('link', { name: 'rate_limited' }).click();
  await page.waitForURL(/\/guides\/refund\/#err-rate_limited$/);
  assert.deepEqual(open.complaints, []);
});

test('the status leads to the record of a page, and the record to what was proven', async () => {
  await using open = await site.open('status/?proof=none');
  const { page } = open;
  await page.getByText('1 of 6 shown').waitFor();
  assert.deepEqual(await titles(page), ['Pay out']);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('link', { name: 'Record of “Refund”' }).click();
  await page.waitForURL(/\/status\/guides\/refund\/$/);
  const run = page.locator('.record');
  for (const text of ['22 Nov 2026', '0123456789abcdef', 'bubblewrap', 'API version 2026-10-01'])
    await run.getByText(text, { exact: false }).first().waitFor();
  await page.getByRole('heading', { name: 'A green run does not prove' }).waitFor();
  const errors = page.getByRole('group', { name: 'Errors' }).getByRole('row');
  assert.match((await errors.filter({ hasText: 'card_declined' }).textContent()) ?? '', /402\s*Reproduced/);
  await page.getByRole('group', { name: 'Samples' }).getByRole('link', { name: 'create-js' }).click();
  await page.waitForURL(/\/guides\/refund\/#sample-create-js$/);
  assert.deepEqual(open.complaints, []);
});

test('every page with something to run has a record, and no other page', async () => {
  const files = await readdir(join(site.outDir, 'status'), { recursive: true });
  const records = files
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /.\/index\.html$/.test(file));
  const addresses = records.map((file) => file.replace('/index.html', ''));
  await using open = await site.open('status/');
  const links = await open.page
    .locator('tbody a.cell-note')
    .evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname.replace(/^.*\/status\/|\/$/g, '')),
    );
  assert.deepEqual(
    links.filter((path) => !addresses.includes(path)),
    [],
  );
  const without = ['patterns/webhooks', 'reference/support'].filter((path) => !addresses.includes(path));
  assert.ok(addresses.includes('guides/take-a-payment') && without.length > 0, addresses.join(' '));
});

test('the evidence line of a page leads to its record, which says what was not proven and why', async () => {
  await using open = await site.open('guides/pay-out/');
  const { page } = open;
  await page.locator('.evidence summary').click();
  await page.getByRole('link', { name: /^The whole record/ }).click();
  await page.waitForURL(/\/status\/guides\/pay-out\/$/);
  await page.getByText('No record of a run of this page was found').waitFor();
  assert.equal(
    await page.locator('main .mark-ok').count(),
    1,
    'the embedded section has a record of its own',
  );
});

test('the page of a provider has its facts, and what its notes say, as text', async () => {
  await using open = await site.open('providers/');
  const { page } = open;
  await page.getByRole('link', { name: 'Zeta' }).click();
  await page.getByText('No guide uses this provider yet.').waitFor();
  const notes = page.locator('.notes');
  assert.equal((await notes.textContent())?.trim().replace(/\s+/g, ' '), 'Different No limits, <b>none</b>.');
  assert.equal(await notes.locator('a[href], b').count(), 0);
  await page.getByRole('link', { name: 'Providers' }).first().click();
  await page.getByRole('link', { name: 'Acme Pay' }).click();
  await page.getByText('Bearer token in ACME_SECRET_KEY.').waitFor();
  await page.getByRole('link', { name: '15 errors in the index of errors' }).click();
  await page.waitForURL(/\/errors\/#acme-pay$/);
  assert.deepEqual(open.complaints, []);
});

for (const javaScriptEnabled of [true, false]) {
  test(`on a phone a menu leads everywhere, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    await using open = await site.open('', { viewport: { width: 390, height: 800 }, javaScriptEnabled });
    const { page } = open;
    const menu = page.getByRole('navigation', { name: 'Site' });
    assert.equal(await menu.count(), 0);
    await page.getByRole('button', { name: 'Menu' }).focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(
      (await menu.getByRole('link').allTextContents()).map((text) => text.trim()),
      ['Inventory', 'Providers', 'Authentication', 'Patterns', 'Errors', 'Status', 'Reference', 'Showcase'],
    );
    await page.keyboard.press('Escape');
    assert.equal(await menu.count(), 0);
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: 'Errors' }).click();
    await page.waitForURL(/\/errors\/$/);
    assert.deepEqual(open.complaints, []);
  });
}

test('an address without a page suggests pages for its words', async () => {
  await using open = await site.open('wiki/process-once.html');
  const found = open.page.getByRole('region', { name: 'Found for the words of this address' });
  await found.getByRole('link', { name: 'Process once' }).click();
  await open.page.waitForURL(/\/patterns\/webhooks\/#process-once$/);
});

test('a change of a guide and of its evidence reaches every overview with the next build', async () => {
  await using open = await site.open('inventory/');
  const { page } = open;
  await setFact(join(site.root, 'guides/refund/index.mdx'), 'title', 'Give back');
  await rm(join(site.stateDir, evidenceFolders.simulator, 'guide-refund.json'));
  await site.rebuild();
  await page.reload();
  const row = page.getByRole('row', { name: /^Give back/ });
  await row.getByText('Not verified').waitFor();
  for (const [path, text] of [
    ['errors/', 'Give back'],
    ['status/', 'Give back'],
    ['status/guides/refund/', 'No record of a run of this page was found'],
    ['providers/acme-pay/', 'Give back'],
    ['', 'Give back'],
  ] as const) {
    await page.goto(new URL(path, site.url).href);
    await page.getByText(text).first().waitFor();
  }
});
