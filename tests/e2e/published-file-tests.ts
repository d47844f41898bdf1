import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { parseXml } from '#guide/data/parse-xml.ts';
import { textOf, walk } from '#guide/walk.ts';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { helloEvent, pageEvent, versionName } from '#site/live/live-page.ts';
import { markdownAddress } from '#site/page/markdown-address.ts';
import { pageAddress } from '#site/page/page-address.ts';
import { securityHeaders } from '#site/twins/host-headers.ts';
import type { RunningSite } from './start-site.ts';

/** What holds of the files that a published site has for machines. `origin` and `base`: its `url`. */
export function publishedFileTests(
  site: () => RunningSite,
  { base, origin }: { base: string; origin: string },
): void {
  const read = (path: string) => readFile(join(site().outDir, path), 'utf8');
  const root = `${origin}${base}`;

  test('llms.txt has the title, what the site is, and a link to the Markdown of every page', async () => {
    const library = await loadLibrary(site().root);
    const nodes: Nodes[] = [];
    walk(markdownToMdast(await read('llms.txt')) as Root, (node) => nodes.push(node));
    const [title, summary] = nodes
      .filter(({ type }) => type === 'heading' || type === 'blockquote')
      .map(textOf);
    assert.deepEqual([title, summary], [library.site.title, library.site.description]);
    const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
    const pages = documentsOf(library).map((document) => `${root}${markdownAddress(document)}`);
    assert.deepEqual(
      pages.filter((page) => !links.includes(page)),
      [],
    );
    const { files } = await site().read();
    for (const link of links) assert.ok(files.has(link.slice(root.length)), link);
  });

  test('nothing of the development server is published', async () => {
    const { files } = await site().read();
    const texts = [...files].filter((file) => /\.(?:html|js|css|json)$/.test(file));
    assert.ok(texts.length > 10);
    for (const file of texts) {
      const text = await read(file);
      for (const word of [versionName, helloEvent, pageEvent, 'live-panel', '@vite/client'])
        assert.ok(!text.includes(word), `${word} is in ${file}`);
    }
  });

  test('the sitemap has every page of the site, none that leads on, and the days of reviews', async () => {
    const library = await loadLibrary(site().root);
    const xml = await read('sitemap.xml');
    assert.equal(parseXml(xml).kind, 'element');
    const found = [...xml.matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)];
    const { pages } = await site().read();
    const moved = new Set(Object.keys(library.site.redirects).map((path) => `${path}/`));
    const wanted = pages
      .map(({ address }) => address)
      .filter((one) => one !== '/404.html' && !moved.has(one));
    assert.deepEqual(
      found.map(([, loc = '']) => loc),
      wanted.map((address) => root + address).sort(),
    );
    const days = new Map(found.map(([, loc = '', day]) => [loc, day]));
    for (const document of library.guides)
      assert.equal(days.get(root + pageAddress(document)), document.facts.reviewed);
  });

  test('the feed is well-formed, and has every guide under its address', async () => {
    const library = await loadLibrary(site().root);
    const xml = await read('feed.xml');
    assert.equal(parseXml(xml).kind, 'element');
    const ids = [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    assert.deepEqual(ids, [`${root}/feed.xml`, ...library.guides.map((guide) => root + pageAddress(guide))]);
    assert.match(xml, /<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
  });

  test('the head of a guide leads to its twins, says what it is when it is shared, and where it stands', async () => {
    await using open = await site().open('guides/take-a-payment/');
    const head = await open.page.evaluate(() => ({
      links: [
        ...document.head.querySelectorAll<HTMLLinkElement>('link[rel=canonical], link[rel=alternate]'),
      ].map(({ rel, type, href }) => [rel, type, new URL(href).pathname]),
      meta: Object.fromEntries(
        [...document.head.querySelectorAll('meta[property], meta[name]')].map((one) => [
          one.getAttribute('property') ?? one.getAttribute('name'),
          one.getAttribute('content'),
        ]),
      ),
      data: JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as {
        '@graph': { '@type': string; url?: string; itemListElement?: { item: string }[] }[];
      },
    }));
    const path = `${base}/guides/take-a-payment`;
    assert.deepEqual(head.links, [
      ['canonical', '', `${path}/`],
      ['alternate', 'text/markdown', `${path}.md`],
      ['alternate', 'application/json', `${path}.json`],
      ['alternate', 'application/atom+xml', `${base}/feed.xml`],
    ]);
    assert.equal(head.meta['og:title'], 'Take a payment with Acme Pay');
    assert.equal(head.meta['og:url'], `${origin}${path}/`);
    assert.equal(head.meta['og:image'], `${origin}${path}.png`);
    const { files } = await site().read();
    for (const image of ['/guides/take-a-payment.png', '/share.png']) assert.ok(files.has(image), image);
    const [article, trail] = head.data['@graph'];
    assert.deepEqual([article?.['@type'], article?.url], ['TechArticle', `${origin}${path}/`]);
    assert.deepEqual(
      trail?.itemListElement?.map(({ item }) => item),
      [`${root}/`, `${origin}${path}/`],
    );
    assert.deepEqual(open.complaints, []);
  });

  test('the headers for hosts forbid frames and guessing, for every path below the base', async () => {
    const lines = (await read('_headers')).split('\n');
    assert.equal(lines[0], `${base}/*`);
    for (const [name, value] of Object.entries(securityHeaders))
      assert.ok(lines.includes(`  ${name}: ${value}`));
    const assets = lines.indexOf(`${base}/_site/*`);
    assert.match(lines[assets + 1] ?? '', /^ {2}Cache-Control: .*immutable$/);
    const { files } = await site().read();
    assert.ok([...files].some((file) => file.startsWith('/_site/')));
  });
}
