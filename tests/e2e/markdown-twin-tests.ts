import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { textOf, walk } from '#guide/walk.ts';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { markdownAddress } from '#site/page/markdown-address.ts';
import type { RunningSite } from './start-site.ts';

interface Twin {
  readonly document: AnyDocument;
  readonly text: string;
  readonly nodes: readonly Nodes[];
}

/** The Markdown of every page of a site. */
async function twinsOf({ root, outDir }: RunningSite): Promise<readonly Twin[]> {
  const documents = documentsOf(await loadLibrary(root));
  assert.ok(documents.length > 0);
  return Promise.all(
    documents.map(async (document) => {
      const text = await readFile(join(outDir, markdownAddress(document)), 'utf8');
      const nodes: Nodes[] = [];
      walk(markdownToMdast(text, { features: { frontmatter: false } }) as Root, (node) => nodes.push(node));
      return { document, text, nodes };
    }),
  );
}

function texts<Type extends Nodes['type']>(nodes: readonly Nodes[], type: Type): readonly string[] {
  return nodes.filter((node) => node.type === type).map(textOf);
}

/** What holds of the Markdown of every page. `origin`: that of the site’s addresses, where it has a `url`. */
export function markdownTwinTests(site: () => RunningSite, { base = '', origin = '' } = {}): void {
  test('the Markdown of a page has its title, its headings and no component, HTML or code that is not its own', async () => {
    for (const { document, nodes } of await twinsOf(site())) {
      const titles = nodes.filter((node) => node.type === 'heading' && node.depth === 1).map(textOf);
      assert.deepEqual(titles, [document.facts.title]);
      const headings = texts(nodes, 'heading');
      for (const { text } of document.headings)
        assert.ok(headings.includes(text), `${document.slug}: ${text}`);
      assert.deepEqual(texts(nodes, 'html'), [], document.slug);
      const prose = texts(nodes, 'text').join('\n');
      assert.doesNotMatch(prose, /<\/?[A-Z]|\{\/\*|^(?:import|export) /m, document.slug);
    }
  });

  test('the Markdown of a page has every sample as it is copied, and what it prints', async () => {
    for (const { document, nodes } of await twinsOf(site())) {
      const blocks = texts(nodes, 'code');
      for (const { id, text, outputs } of document.samples)
        for (const shown of [text, ...outputs.map((output) => output.text)])
          assert.ok(blocks.includes(shown), `${document.slug}: ${id}`);
      for (const { source } of document.diagrams) assert.ok(blocks.includes(source), document.slug);
    }
  });

  test('the Markdown of a guide has its facts as tables and lists', async () => {
    const [guide] = (await twinsOf(site())).filter(({ document }) => document.kind === 'guide');
    assert.ok(guide?.document.kind === 'guide');
    const { facts } = guide.document;
    const cells = texts(guide.nodes, 'tableCell').join('\n');
    for (const { code, status } of facts.errors)
      assert.match(cells, new RegExp(`^${code} · ${status} `, 'm'));
    for (const { event } of facts.events) assert.ok(cells.includes(event), event);
    for (const { entity } of facts.ownership) assert.ok(cells.includes(entity), entity);
    const ticks = guide.nodes.filter((node) => node.type === 'listItem' && typeof node.checked === 'boolean');
    assert.equal(ticks.length, facts.prerequisites.length + facts.goLive.length);
    assert.match(guide.text, /^\| Verification \| Verified · /m);
    assert.match(guide.text, /^\*\*Shell\*\* · \*Illustrative, not run\* · /m);
  });

  test('every link of the Markdown of a page leads to a file of the site, to pages as Markdown', async () => {
    const { files } = await site().read();
    for (const { document, nodes } of await twinsOf(site())) {
      for (const node of nodes) {
        if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue;
        if (/^(?:#|mailto:|tel:)/.test(node.url)) continue;
        const url = new URL(node.url, 'http://elsewhere.example');
        if (url.origin !== (origin || 'http://elsewhere.example')) continue;
        assert.ok(node.url.startsWith(`${origin}${base}/`), node.url);
        const path = url.pathname.slice(base.length);
        const file = path.endsWith('/') ? `${path}index.html` : path;
        assert.ok(files.has(decodeURIComponent(file)), `${document.slug}: ${node.url}`);
      }
    }
  });

  test('the Markdown of a page follows a change of the page', async () => {
    const { root, outDir } = site();
    const source = join(root, 'patterns/webhooks.mdx');
    const twin = join(outDir, 'patterns/webhooks.md');
    const [before, twinBefore] = await Promise.all([readFile(source, 'utf8'), readFile(twin, 'utf8')]);
    try {
      await writeFile(source, before.replace(/^description: .*$/m, 'description: Something new.'));
      await site().rebuild();
      assert.match(await readFile(twin, 'utf8'), /^> Something new\.$/m);
    } finally {
      await writeFile(source, before);
      await site().rebuild();
    }
    assert.equal(await readFile(twin, 'utf8'), twinBefore);
  });
}
