import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { chromiumVariable } from '../../scripts/find-chromium.ts';
import { snapshot } from './built-site.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

/** A machine on which no Chromium is found. */
const withoutBrowser = {
  env: { PATH: dirname(process.execPath), PLAYWRIGHT_BROWSERS_PATH: '/nowhere', [chromiumVariable]: '' },
};

const diagram = (title: string, source: string) => `\n\`\`\`mermaid title="${title}"\n${source}\n\`\`\`\n`;

test('a build without a browser shows what was drawn before, and the source of what was not, with a warning', async (context) => {
  const root = await layFresh(context);
  const site = join(dirname(root), 'dist');
  const guide = join(root, 'guides/take-orders/index.mdx');
  const text = await readFile(guide, 'utf8');
  const states = diagram('The states of an order', 'stateDiagram-v2\n  [*] --> open');
  await writeFile(guide, `${text}${states}`);
  const build = (surroundings = {}) => runHandrail(['build', '--no-samples', '--root', root], surroundings);
  const page = () => readFile(join(site, 'guides/take-orders/index.html'), 'utf8');

  const first = await build();
  assert.equal(first.code, 0, first.stdout + first.stderr);
  assert.match(await page(), /<svg [^>]*role="img"/);
  const drawn = await snapshot(site);

  const again = await build(withoutBrowser);
  assert.equal(again.code, 0, again.stdout + again.stderr);
  assert.doesNotMatch(again.stdout, /warning\[/);
  assert.deepEqual(await snapshot(site), drawn, 'the site is the same to the byte');

  const flow = diagram('The way of an order', 'flowchart LR\n  shop --> stock');
  await writeFile(guide, `${text}${states}${flow}`);
  const added = await build(withoutBrowser);
  assert.equal(added.code, 0, added.stdout + added.stderr);
  const line = `${text}${states}${flow}`.split('\n').findIndex((one) => one.includes('The way of')) + 1;
  assert.match(
    added.stdout,
    /^warning\[diagrams\/not-drawn\]: The diagram is not drawn: No Chromium was found\./,
  );
  assert.match(added.stdout, new RegExp(`guides/take-orders/index\\.mdx:${line}:`));
  assert.match(added.stdout, /help: .*HANDRAIL_CHROMIUM/);
  const html = await page();
  assert.match(html, /<svg [^>]*role="img"/, 'the first one is still drawn');
  assert.match(html, /This diagram was not drawn in this build\. Its source:/);
  assert.match(
    html.replaceAll(/<[^>]+>/g, ''),
    /flowchart LR\s+shop --&gt; stock|flowchart LR\s+shop --> stock/,
  );

  await rm(join(dirname(root), '.handrail', 'cache', 'diagrams'), { recursive: true });
  const none = await build(withoutBrowser);
  assert.equal(none.code, 0, none.stdout + none.stderr);
  assert.equal(none.stdout.match(/warning\[diagrams\/not-drawn\]/g)?.length, 2);
  assert.doesNotMatch(await page(), /<svg [^>]*role="img"/);

  const mended = await build();
  assert.equal(mended.code, 0, mended.stdout + mended.stderr);
  assert.equal(
    (await page()).match(/<svg [^>]*role="img"/g)?.length,
    2,
    'with a browser all of them are drawn',
  );
});
