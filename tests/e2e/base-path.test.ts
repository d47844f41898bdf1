import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dataTwinTests } from './data-twin-tests.ts';
import { findDeadReferences } from './find-dead-references.ts';
import { markdownTwinTests } from './markdown-twin-tests.ts';
import { publishedFileTests } from './published-file-tests.ts';
import { redirectTests } from './redirect-tests.ts';
import { type RunningSite, startSite } from './start-site.ts';

let starting: Promise<RunningSite> | undefined;
let site: RunningSite;

before(async () => {
  starting = startSite({ base: '/docs' });
  site = await starting;
});

// Where no test is asked for, the end comes before the start is over.
after(async () => (await starting)?.stop());

test('below a base path every address of every page is there', async () => {
  const queue = [site.url];
  const seen = new Set(queue);
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const response = await fetch(url, { redirect: 'manual' });
    assert.equal(response.status, 200, url);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
      const target = new URL(address.replaceAll('&amp;', '&'), url);
      target.hash = '';
      if (target.origin !== new URL(url).origin || seen.has(target.href)) continue;
      seen.add(target.href);
      queue.push(target.href);
    }
  }
  assert.ok(seen.size >= 7, [...seen].join('\n'));
});

test('below a base path every link of every page leads to a file and an id', async () => {
  const built = await site.read();
  assert.deepEqual(findDeadReferences(built, '/docs'), []);
  assert.ok(
    findDeadReferences(built, '/other').some((one) => one.endsWith(' → /docs/guides/take-a-payment/')),
  );
});

test('below a base path a page names its address where the site is published', async () => {
  const html = await (await fetch(new URL('guides/take-a-payment/', site.url))).text();
  assert.match(html, /<link rel="canonical" href="https:\/\/acme\.example\/docs\/guides\/take-a-payment\/">/);
});

redirectTests(() => site);

const published = { base: '/docs', origin: 'https://acme.example' };
markdownTwinTests(() => site, published);
dataTwinTests(() => site, published);
publishedFileTests(() => site, published);

test('below a base path the search opens a row', async () => {
  await using open = await site.open('');
  const { page } = open;
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('rate_limited');
  await page.getByRole('link', { name: /^rate_limited/ }).click();
  await page.waitForURL(/\/docs\/guides\/take-a-payment\/#err-rate_limited$/);
  assert.deepEqual(open.complaints, []);
});
