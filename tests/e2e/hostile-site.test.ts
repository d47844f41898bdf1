import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { parseXml } from '#guide/data/parse-xml.ts';
import { readDocument } from '#guide/read-document.ts';
import { textOf, walk } from '#guide/walk.ts';
import { loadLibrary } from '#library/load-library.ts';
import type { GuideData } from '#site/twins/data/guide-data-schema.ts';
import { attack, makeHostile } from './make-hostile.ts';
import { pageKinds } from './page-kinds.ts';
import { proveEverything } from './prove-everything.ts';
import { type RunningSite, startSite } from './start-site.ts';

let starting: Promise<RunningSite> | undefined;
let site: RunningSite;
let places: readonly string[] = [];

before(async () => {
  starting = startSite({ base: '/docs', prove });
  site = await starting;
});

// Where no test is asked for, the end comes before the start is over.
after(async () => (await starting)?.stop());

async function prove(root: string, stateDir: string): Promise<void> {
  places = await makeHostile(root);
  await proveEverything(root, stateDir);
}

async function filesOf(ending: string): Promise<readonly (readonly [file: string, text: string])[]> {
  const { files } = await site.read();
  const found = [...files].filter((file) => file.endsWith(ending) && !file.startsWith('/pagefind/'));
  assert.ok(found.length > 0, ending);
  return Promise.all(
    found.map(async (file) => [file, await readFile(join(site.outDir, file), 'utf8')] as const),
  );
}

test('the attack stands in more than a hundred places of the content, and nothing of it is refused', async () => {
  const { diagnostics } = await loadLibrary(site.root);
  assert.deepEqual(diagnostics, []);
  assert.ok(places.length > 110, places.join('\n'));
  for (const place of ['title', 'errors.0.code', 'ownership.0.entity', 'operations.runbook.0.when'])
    assert.ok(places.includes(`guides/take-a-payment/index.mdx: ${place}`), place);
});

/** What a body cannot hold, as no page would be made of it: it is refused. */
const refused: Readonly<Record<string, string>> = {
  '<script>globalThis.hit=1</script>': 'guide/unknown-component',
  '<img src="x" onerror="globalThis.hit=1" />': 'guide/unknown-component',
  '[x](javascript:globalThis.hit=1)': 'guide/no-code',
  '![x](data:text/html,x)': 'guide/no-code',
  '{globalThis.hit=1}': 'guide/no-code',
  '<Note title={globalThis.hit}>x</Note>': 'guide/no-code',
  'export const hit = 1;': 'guide/no-code',
};

for (const [markup, code] of Object.entries(refused)) {
  test(`a body with ${markup} is refused`, () => {
    const text = `---\ntitle: T\ndescription: D.\nowner: O\nreviewed: 2026-01-01\nreviewEvery: 1y\n---\n\n${markup}\n`;
    const source = { kind: 'pattern', slug: 'x', file: 'x.mdx', path: '/x/x.mdx', text } as const;
    const { document, diagnostics } = readDocument(source);
    assert.equal(document, undefined);
    assert.ok(
      diagnostics.some((one) => one.code === code),
      JSON.stringify(diagnostics),
    );
  });
}

test('no page has a script, a handler or an address of the author’s', async () => {
  await using open = await site.open('');
  for (const [file, html] of await filesOf('.html')) {
    const found = await open.page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'text/html');
      const elements = [...document.querySelectorAll('*')];
      const attributes = elements.flatMap((element) => [...element.attributes]);
      const runs = (script: HTMLScriptElement) => script.type === '' || script.type === 'module';
      return {
        handlers: attributes
          .filter(({ name }) => name.startsWith('on'))
          .map(({ name, value }) => `${name}=${value}`),
        addresses: attributes
          .filter(({ value }) =>
            /^(?:(?:java|vb)script:|data:text\/html)/i.test(value.replace(/[\s\p{Cc}]/gu, '')),
          )
          .map(({ name, value }) => `${name}=${value}`),
        scripts: [...document.querySelectorAll('script')]
          .filter(runs)
          .map((script) => script.src || script.text),
        broken: elements.filter(({ localName }) => /["'<]/.test(localName)).length,
        policy:
          document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '',
      };
    }, html);
    assert.deepEqual([found.handlers, found.addresses, found.broken], [[], [], 0], file);
    assert.match(found.policy, /script-src (?!.*unsafe-inline)/, file);
    for (const script of found.scripts) assert.doesNotMatch(script, /hit/, file);
  }
});

test('no page runs anything, or asks for what its policy forbids, when it is read and searched', async () => {
  for (const path of pageKinds) {
    await using open = await site.open(path);
    const { page } = open;
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.keyboard.press('Control+k');
    await page.locator('dialog').getByRole('searchbox').fill('globalThis hit');
    await page.locator('dialog a').first().waitFor();
    for (const element of await page.locator('dialog a').all()) await element.hover();
    assert.equal(await page.evaluate(() => (globalThis as { hit?: unknown }).hit), undefined, path);
    // A picture of the body names a file that is not there, and the 404 page is none.
    const expected = /none\.svg|status of 404/;
    assert.deepEqual(
      open.complaints.filter((text) => !expected.test(text)),
      [],
      path,
    );
  }
});

test('the search shows the attack as text: in titles, texts, facets, and what was searched for', async () => {
  await using open = await site.open('');
  const { page } = open;
  const ask = async (query: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill(query);
    await page.waitForFunction((text) => {
      const results = document.querySelector<HTMLElement>('.search-results');
      return results?.ariaBusy === 'false' && results.dataset['query'] === text;
    }, query);
  };
  await ask('card_declined');
  const first = page.locator('.search-results a').first();
  assert.ok((await first.locator('.search-title').textContent())?.includes(attack));
  assert.ok((await first.locator('.search-excerpt').textContent())?.includes('<script>'));
  const provider = page.getByRole('combobox', { name: 'Provider' });
  const name = `Acme Pay ${attack}`;
  assert.equal(await provider.locator('option').nth(1).getAttribute('value'), name);
  await provider.selectOption(name);
  await page.getByRole('button', { name: 'Show all' }).click();
  await first.click();
  await page.waitForURL(/take-a-payment/);
  await ask(attack.trim());
  await page.keyboard.press('Escape');
  await page.evaluate((text) => localStorage.setItem('handrail:searches', JSON.stringify([text])), attack);
  await ask('');
  assert.equal(await page.locator('.search-recent li').textContent(), attack);
  await page.locator('.search-recent li button').click();
  const made = page
    .locator('dialog')
    .locator('script, img, a[href^="javascript:"], [onerror], [onmouseover]');
  assert.equal(await made.count(), 0);
  assert.equal(await page.evaluate(() => (globalThis as { hit?: unknown }).hit), undefined);
  assert.deepEqual(
    open.complaints.filter((text) => !/none\.svg|status of 404/.test(text)),
    [],
  );
});

test('a page shows the attack as text, in its title, its cells and its code', async () => {
  await using open = await site.open('guides/take-a-payment/');
  const { page } = open;
  assert.ok((await page.locator('h1').textContent())?.includes(attack));
  assert.ok((await page.title()).includes('<script>globalThis.hit=1</script>'));
  const cell = page.locator('table.errors th code').first();
  assert.ok((await cell.textContent())?.endsWith(attack));
  assert.equal(await page.locator('main script, main img[src="x"]').count(), 0);
});

test('XML and JSON can be parsed, and hold the attack as text', async () => {
  for (const [file, xml] of await filesOf('.xml')) assert.equal(parseXml(xml).kind, 'element', file);
  const feed = await readFile(join(site.outDir, 'feed.xml'), 'utf8');
  assert.ok(feed.includes('&lt;script&gt;globalThis.hit=1&lt;/script&gt;') && !feed.includes(']]>'));
  for (const [file, json] of await filesOf('.json')) assert.doesNotThrow(() => JSON.parse(json), file);
  const data = await readFile(join(site.outDir, 'guides/take-a-payment.json'), 'utf8');
  assert.ok((JSON.parse(data) as GuideData).facts.title.endsWith(attack));
  await using open = await site.open('guides/take-a-payment/');
  const linked = await open.page.locator('script[type="application/ld+json"]').textContent();
  assert.ok(JSON.stringify(JSON.parse(linked ?? '')).includes('<script>'));
});

test('the Markdown of a page holds the attack as text: no HTML, and no address that runs', async () => {
  for (const [file, markdown] of [...(await filesOf('.md')), ...(await filesOf('/llms.txt'))]) {
    const nodes: Nodes[] = [];
    walk(markdownToMdast(markdown, { features: { frontmatter: false } }) as Root, (node) => nodes.push(node));
    assert.deepEqual(nodes.filter(({ type }) => type === 'html').map(textOf), [], file);
    const urls = nodes.flatMap((node) => ('url' in node ? [node.url] : []));
    assert.deepEqual(
      urls.filter((url) => /^\s*(?:javascript|vbscript|data):/i.test(url)),
      [],
      file,
    );
  }
  const guide = await readFile(join(site.outDir, 'guides/take-a-payment.md'), 'utf8');
  const [title] = (markdownToMdast(guide, { features: { frontmatter: false } }) as Root).children;
  assert.ok(title?.type === 'heading' && textOf(title).endsWith(attack), guide.slice(0, 600));
});
