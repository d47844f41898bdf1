import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixtures } from '../diagnostics/lay-over.ts';
import { changed, lintPages } from './lint-pages.ts';

const folder = 'guides/take-orders';
const guide = await readFile(join(fixtures, 'base/content', folder, 'index.mdx'), 'utf8');

/** The files that are found to be unused, by their path in the folder of the guide. */
async function unused(
  context: Parameters<typeof lintPages>[0],
  files: Readonly<Record<string, string>>,
): Promise<string[]> {
  const paths = Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text] as const);
  const found = await lintPages(context, Object.fromEntries(paths));
  return found.map((one) => /names `(.*)`/.exec(one)?.[1] ?? one);
}

test('a file that nothing names is unused, in a folder too', async (context) => {
  const files = { 'a.json': '{}', 'data/b.csv': 'a', '.c': '' };
  assert.deepEqual(await unused(context, files), ['a.json', 'data/b.csv']);
});

test('a file that the guide names is used, and so is what that file names', async (context) => {
  const text = changed(guide, '## List orders', 'Keep `orders.py`.\n\n## List orders');
  const files = {
    'index.mdx': text,
    'orders.py': 'import client\n',
    'client.py': 'open("data/list.csv")\n',
    'data/list.csv': 'a',
  };
  assert.deepEqual(await unused(context, files), []);
});

test('files that name only each other are unused', async (context) => {
  assert.deepEqual(
    await unused(context, { 'aa.mjs': "import './bb.mjs';\n", 'bb.mjs': "import './aa.mjs';\n" }),
    ['aa.mjs', 'bb.mjs'],
  );
});
