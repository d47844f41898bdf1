import assert from 'node:assert/strict';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { createExamine } from '#check/examine.ts';
import { findFiles } from '#library/find-files.ts';
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
  const folder = join(cacheDir, 'documents');
  const files = await readdir(folder);
  assert.equal(files.length, 3);
  const { engine } = JSON.parse(await readFile(join(folder, files[0] ?? ''), 'utf8')) as { engine: string };
  const damages = ['', '{', 'null', '{"engine":"other","document":{}}', JSON.stringify({ engine })];
  for (const damage of damages) {
    for (const file of files) await writeFile(join(folder, file), damage);
    assert.equal(documentsOf(await loadLibrary(root, { cacheDir })).length, 3);
  }
});

test('a check keeps what it reads for whoever loads the library next, and what is gone is forgotten', async (context) => {
  const root = await layOver(context);
  const cacheDir = join(dirname(root), 'cache');
  const folder = join(cacheDir, 'documents');
  const examine = createExamine({ root, today: new Date('2026-11-20'), cacheDir });
  for (const page of findFiles(root).documents) await examine({ kind: 'page', page });
  const inodes = async () =>
    new Map(
      await Promise.all(
        (await readdir(folder)).map(async (name) => [name, (await stat(join(folder, name))).ino] as const),
      ),
    );
  const kept = await inodes();
  assert.equal(kept.size, 3);
  assert.deepEqual(contentsOf(await loadLibrary(root, { cacheDir })), contentsOf(await loadLibrary(root)));
  assert.deepEqual(await inodes(), kept, 'a page was read again');
  await rm(join(root, 'patterns/webhooks.mdx'));
  await loadLibrary(root, { cacheDir });
  assert.equal((await inodes()).size, 2);
});

test('a cache that cannot be written is done without', async (context) => {
  const root = await layOver(context);
  const file = join(dirname(root), 'file');
  await writeFile(file, '');
  assert.equal(documentsOf(await loadLibrary(root, { cacheDir: join(file, 'x') })).length, 3);
});
