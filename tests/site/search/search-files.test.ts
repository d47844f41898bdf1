import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { loadLibrary } from '#library/load-library.ts';
import type { Catalogue } from '#site/search/catalogue.ts';
import { indexPages } from '#site/search/index-pages.ts';
import type { SiteFile } from '#site/search/pagefind-files.ts';
import { searchFiles } from '#site/search/search-files.ts';
import { proveEveryCall } from '../../content/golden-queries.ts';
import { project } from '../../temporary-root.ts';

/** A copy of the fixture site with evidence, in a folder of its own. */
async function copy(context: TestContext): Promise<{ root: string; stateDir: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-search-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const [root, stateDir] = [join(folder, 'content'), join(folder, 'state')];
  await cp(join(project, 'tests/fixtures/site/content'), root, { recursive: true });
  await proveEveryCall(root, stateDir);
  return { root, stateDir };
}

/** What the search of a content root loads. */
async function searchOf(root: string, stateDir: string): Promise<readonly SiteFile[]> {
  const library = await loadLibrary(root);
  return searchFiles(await indexPages(library, stateDir), library);
}

function textOf(files: readonly SiteFile[], path: string): string {
  return Buffer.from(files.find((file) => file.path === path)?.content ?? []).toString();
}

/** What Pagefind keeps of pages: all their texts. */
function fragmentsOf(files: readonly SiteFile[]): string {
  return files
    .filter(({ path }) => path.includes('/fragment/'))
    .map(({ content }) => gunzipSync(content).toString())
    .join('\n');
}

test('the catalogue has the facets of pages, and the rows that stand on them with their anchors', async (context) => {
  const { root, stateDir } = await copy(context);
  const files = await searchOf(root, stateDir);
  const { pages, rows } = JSON.parse(textOf(files, 'pagefind/catalogue.json')) as Catalogue;
  const guide = pages.findIndex(({ path }) => path === '/guides/take-a-payment/');
  assert.deepEqual(pages[guide]?.facets, {
    provider: ['Acme Pay'],
    task: ['payments', 'webhooks'],
    auth: ['Acme Pay secret keys'],
    language: ['JavaScript', 'Python', 'Shell'],
  });
  for (const row of [
    ['error', 'card_declined', guide, 'err-card_declined', '402'],
    ['error', 'signature_mismatch', guide, 'err-signature', '400'],
    ['event', 'payment.failed', guide, 'event-payment.failed'],
    ['key', 'ACME_API_URL', guide, 'config-ACME_API_URL'],
    ['field', 'payment.amount', guide, 'map-payment.amount'],
  ])
    assert.ok(
      rows.some((one) => JSON.stringify(one) === JSON.stringify(row)),
      `${row}`,
    );
  const made = ['/providers/acme-pay/', '/inventory/', '/providers/', '/errors/', '/status/', '/showcase/'];
  assert.deepEqual(
    pages.slice(-made.length).map(({ path }) => path),
    made,
  );
});

test('the index has texts, rows and code, but no examples of generated pages, and an auth section once', async (context) => {
  const { root, stateDir } = await copy(context);
  const files = await searchOf(root, stateDir);
  const text = fragmentsOf(files);
  for (const part of ['The bank refused the card.', 'new URLSearchParams', 'Starter', 'Deliveries fail.'])
    assert.ok(text.includes(part), part);
  assert.ok(!text.toLowerCase().includes('december'));
  assert.ok(!text.includes('sequenceDiagram'));
  const section = await readFile(join(root, 'auth/acme-keys.mdx'), 'utf8');
  const heading = /^## (.+)$/m.exec(section)?.[1] ?? '';
  assert.notEqual(heading, '');
  assert.equal(text.split(`"text":${JSON.stringify(heading)}`).length, 2, heading);
  assert.ok(!files.some(({ path }) => /ui\.|highlight/.test(path)));
});

test('the files are the same to the byte in another folder, and of what was kept', async (context) => {
  const [one, other] = [await copy(context), await copy(context)];
  const make = async ({ root, stateDir }: typeof one) => {
    const files = await searchOf(root, stateDir);
    return files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]);
  };
  const first = await make(one);
  assert.deepEqual(await make(other), first);
  assert.deepEqual(await make(one), first);
});

test('what is kept of a page holds for its text and its provider, and a damaged cache is made anew', async (context) => {
  const { root, stateDir } = await copy(context);
  const bodyOf = async () => {
    const pages = await indexPages(await loadLibrary(root), stateDir);
    return pages.find(({ path }) => path === '/guides/take-a-payment/')?.body ?? '';
  };
  const edit = async (path: string, from: string, to: string) => {
    const text = await readFile(join(root, path), 'utf8');
    assert.ok(text.includes(from));
    await writeFile(join(root, path), text.replace(from, to));
  };
  const before = await bodyOf();
  assert.equal(await bodyOf(), before);
  await edit('guides/take-a-payment/index.mdx', 'The bank refused the card.', 'The bank said no.');
  assert.ok((await bodyOf()).includes('The bank said no.'));
  await edit('providers/acme-pay/provider.yaml', 'The key that signs in your server.', 'The key to it all.');
  const after = await bodyOf();
  assert.ok(after.includes('The key to it all.'));
  await writeFile(join(stateDir, 'cache/search.jsonl'), '{"engine":');
  assert.equal(await bodyOf(), after);
});
