import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { evidenceFolders } from '#samples/evidence.ts';
import { diagramPath } from '#site/diagrams/diagram-cache.ts';
import { readLastUpdated } from '#site/page/last-updated.ts';
import { createPageDigest } from '#site/page/page-digest.ts';
import { layOver } from '../../diagnostics/lay-over.ts';

const guide = 'guides/take-orders/index.mdx';

async function digests(root: string): Promise<ReadonlyMap<string, string>> {
  const library = await loadLibrary(root);
  assert.deepEqual(library.diagnostics, []);
  const digest = createPageDigest(library, join(dirname(root), '.handrail'), await readLastUpdated(root));
  const pages = documentsOf(library).map(async (page) => [page.slug, await digest(page)] as const);
  return new Map(await Promise.all(pages));
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  assert.ok(text.includes(from), `${path} holds ${from}`);
  await writeFile(path, text.replace(from, to));
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const all = ['acme-keys', 'take-orders', 'webhooks'];
const diagram = '```mermaid title="How it goes."\ngraph LR; a-->b\n```\n';

/** What can change, and whose pages look different then. */
const changes: Readonly<Record<string, readonly [(root: string) => Promise<unknown>, readonly string[]]>> = {
  nothing: [async () => undefined, []],
  'the text of a page': [
    (root) => edit(join(root, guide), '## List orders', '## List them'),
    ['take-orders'],
  ],
  'the title of a page, which others show': [
    (root) => edit(join(root, guide), 'title: Take orders', 'title: Get orders'),
    all,
  ],
  'an auth section, which a guide embeds': [
    (root) => edit(join(root, 'auth/acme-keys.mdx'), '## ', '## Now '),
    ['acme-keys', 'take-orders'],
  ],
  'a file that a page shows': [
    (root) => edit(join(root, 'guides/take-orders/verify.mjs'), 'key', 'token'),
    ['take-orders'],
  ],
  'a provider': [(root) => edit(join(root, 'providers/acme/provider.yaml'), 'name: ', 'name: The '), all],
  'the site': [(root) => edit(join(root, 'site.yaml'), 'title: ', 'title: The '), all],
  'the evidence of a page': [
    (root) =>
      write(join(dirname(root), '.handrail', evidenceFolders.simulator, 'guide-take-orders.json'), '{}'),
    ['take-orders'],
  ],
  'the evidence of an embedded section, by a run against the sandbox': [
    (root) => write(join(dirname(root), '.handrail', evidenceFolders.sandbox, 'auth-acme-keys.json'), '{}'),
    ['acme-keys', 'take-orders'],
  ],
  'the day of the last commit of a page': [
    async (root) => {
      const git = (...command: string[]) => execFileSync('git', ['-C', dirname(root), ...command]);
      git('init', '-q');
      git('add', join(root, guide));
      git('-c', 'user.name=a', '-c', 'user.email=a@a.example', 'commit', '-qm', 'x');
    },
    ['take-orders'],
  ],
  'the drawing of a diagram': [
    async (root) => {
      const [page] = documentsOf(await loadLibrary(root)).filter(({ slug }) => slug === 'webhooks');
      const [drawn] = page?.diagrams ?? [];
      assert.ok(drawn !== undefined);
      await write(diagramPath(join(dirname(root), '.handrail'), drawn.hash), '<svg/>');
    },
    ['webhooks'],
  ],
};

async function laid(context: TestContext): Promise<string> {
  const root = await layOver(context);
  const path = join(root, 'patterns/webhooks.mdx');
  await writeFile(path, `${await readFile(path, 'utf8')}\n${diagram}`);
  return root;
}

for (const [name, [change, expected]] of Object.entries(changes)) {
  test(`a change of ${name} changes the digests of the pages that show it, and no others`, async (context) => {
    const root = await laid(context);
    const before = await digests(root);
    assert.deepEqual([...before.keys()].sort(), all);
    await change(root);
    const after = await digests(root);
    assert.deepEqual(
      all.filter((slug) => before.get(slug) !== after.get(slug)),
      expected,
    );
  });
}
