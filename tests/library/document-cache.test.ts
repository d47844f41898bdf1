import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { documentsOf, type Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { stringsOf } from '#site/strings/strings-of.ts';
import { layOver } from '../diagnostics/lay-over.ts';

/** Everything that a document holds, its body and what is made of it too. */
function contentsOf(library: Library): unknown {
  return documentsOf(library).map(({ render, ...document }) => ({
    ...document,
    embedded: render({ idPrefix: 'x-', headingShift: 1, words: stringsOf('en').body }),
  }));
}

test('a document that is kept is the document that was read', async (context) => {
  const root = await layOver(context);
  const cacheDir = join(dirname(root), 'cache');
  const plain = await loadLibrary(root);
  for (const round of ['filled', 'used']) {
    const cached = await loadLibrary(root, { cacheDir });
    assert.deepEqual(contentsOf(cached), contentsOf(plain), round);
    assert.deepEqual(cached.diagnostics, plain.diagnostics);
  }
});

test('a page that changed is read again, and one with findings is never kept', async (context) => {
  const root = await layOver(context);
  const cacheDir = join(dirname(root), 'cache');
  await loadLibrary(root, { cacheDir });
  const path = join(root, 'patterns/webhooks.mdx');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('title: ', 'title: New '));
  const changed = await loadLibrary(root, { cacheDir });
  assert.match(changed.patterns[0]?.facts.title ?? '', /^New /);
  await writeFile(path, text.replace('title: ', 'titel: '));
  for (const _ of [1, 2]) {
    const broken = await loadLibrary(root, { cacheDir });
    assert.deepEqual(broken.diagnostics, (await loadLibrary(root)).diagnostics);
    assert.ok(broken.diagnostics.length > 0);
  }
});

test('a damaged cache costs time and no truth', async (context) => {
  const root = await layOver(context);
  const cacheDir = join(dirname(root), 'cache');
  await loadLibrary(root, { cacheDir });
  const file = join(cacheDir, 'documents.json');
  for (const damage of ['', '{', 'null', '{"engine":"other","documents":{}}']) {
    await writeFile(file, damage);
    assert.equal(documentsOf(await loadLibrary(root, { cacheDir })).length, 3);
  }
});

test('a cache that cannot be written is done without', async (context) => {
  const root = await layOver(context);
  const file = join(dirname(root), 'file');
  await writeFile(file, '');
  assert.equal(documentsOf(await loadLibrary(root, { cacheDir: join(file, 'x') })).length, 3);
});
