import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type LiveState, shownAddresses } from '#site/live/live-state.ts';
import { seededRandom } from '../../../scripts/bench/seeded-random.ts';
import { layFresh } from '../lay-fresh.ts';
import { editNames, makeEdit } from './random-edits.ts';
import { type RunningDev, serveDev } from './serve-dev.ts';

const edits = 100;
/** After so many edits, what they came to is waited for; those between are made in a row. */
const inRow = 10;
const paths = ['', 'guides/take-orders/', 'patterns/webhooks/', 'providers/acme/', 'errors/', 'nowhere/'];

test('after a hundred edits, what is served is what a fresh start serves', {
  timeout: 240_000,
}, async (context) => {
  const root = await layFresh(context);
  const original = `${root}-original`;
  await cp(root, original, { recursive: true });
  const random = seededRandom(20_261);
  await using server = await serveDev(context, root, { hasSamples: true });
  const asked: Promise<number>[] = [];
  const left: string[] = [];
  for (let edit = 1; edit <= edits; edit += 1) {
    // Every kind of edit is made before one is made again.
    if (left.length === 0) left.push(...editNames);
    const [name = ''] = left.splice(random(left.length), 1);
    await makeEdit(name, { root, original }, random);
    asked.push(statusOf(server, paths[random(paths.length)] as string));
    if (edit % inRow === 0) await mark(server, { root, original, edit });
  }
  // Every request had an answer: a page, the page of what is wrong, or that there is none.
  for (const status of await Promise.all(asked)) assert.ok([200, 404, 500].includes(status), String(status));
  const lived = await shownBy(server);
  await server.stop();
  assert.deepEqual(server.printed().match(/^ {4}at .*\n/gm), null);

  await using fresh = await serveDev(context, root, { hasSamples: true });
  const { pages, ...facts } = await shownBy(fresh);
  const { pages: livedPages, ...livedFacts } = lived;
  assert.deepEqual(livedFacts, facts);
  assert.deepEqual(Object.keys(livedPages), Object.keys(pages));
  for (const [name, html] of Object.entries(pages)) assert.equal(livedPages[name], html, name);
});

/** Writes a page whose name nobody else uses, and waits until it is served and all is done. */
async function mark(
  server: RunningDev,
  { root, original, edit }: { readonly root: string; readonly original: string; readonly edit: number },
): Promise<void> {
  const done = server.settled(({ addresses }) => addresses.includes(`/patterns/mark-${edit}/`));
  await cp(join(original, 'patterns'), join(root, 'patterns'), { recursive: true });
  await writeFile(
    join(root, `patterns/mark-${edit}.mdx`),
    await readFile(join(original, 'patterns/webhooks.mdx'), 'utf8'),
  );
  await done;
}

async function statusOf({ url }: RunningDev, path: string): Promise<number> {
  const response = await fetch(new URL(path, url));
  await response.text();
  return response.status;
}

/** Everything that is served, without what differs from start to start. */
async function shownBy(server: RunningDev) {
  const { findings, failures, addresses, library, running }: LiveState = server.state();
  const pages: Record<string, string> = {};
  for (const address of [...addresses, '/', '/inventory/', '/errors/', '/status/']) {
    const response = await fetch(new URL(`.${address}`, server.url));
    pages[`${response.status} ${address}`] = normal(await response.text());
  }
  return { findings, failures, addresses, shown: shownAddresses(library), running: running.size, pages };
}

/**
 * Versions count up, what failed ran again at another time, modules are asked for by the time of their last change, and style
 * sheets are not of the content.
 */
function normal(html: string): string {
  return html
    .replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/(name="handrail-version" content=")[^"]*/, '$1')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    .replaceAll(/\?(?:t|v)=[\w.]+/g, '');
}
