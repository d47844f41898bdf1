import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLibrary } from '#library/load-library.ts';
import { drawShareImages, placeShareImages } from '#site/share/draw-share-images.ts';
import { layOver } from '../../diagnostics/lay-over.ts';
import { temporaryRoot } from '../../temporary-root.ts';

test('a guide and the site have images of their own, kept by what is on them and forgotten after it', async (context) => {
  const library = await loadLibrary(await layOver(context));
  const folder = await temporaryRoot(context);
  const first = await drawShareImages(library, folder);
  assert.deepEqual(first.map(({ address }) => address).sort(), ['/guides/take-orders.png', '/share.png']);
  for (const { file } of first) {
    const bytes = await readFile(file);
    assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
  }
  const inodes = (images: typeof first) =>
    Promise.all(images.map(async ({ file }) => [file, (await stat(file)).ino] as const));
  const before = new Map(await inodes(first));
  const again = await drawShareImages(library, folder);
  assert.deepEqual(new Map(await inodes(again)), before);

  const renamed = { ...library, site: { ...library.site, description: 'Other words.' } };
  const changed = await drawShareImages(renamed, folder);
  const kept = (await readdir(join(folder, 'cache/share'))).map((name) => join(folder, 'cache/share', name));
  assert.deepEqual(kept.sort(), changed.map(({ file }) => file).sort());
  assert.equal(kept.filter((file) => before.has(file)).length, 1);

  const out = await temporaryRoot(context);
  await placeShareImages(changed, out);
  for (const { address, file } of changed)
    assert.deepEqual(await readFile(join(out, address)), await readFile(file));
});

test('two guides with the same on their images share one file', async (context) => {
  const library = await loadLibrary(await layOver(context));
  const guides = library.guides.flatMap((guide) => [guide, { ...guide, slug: 'copy' }]);
  const images = await drawShareImages({ ...library, guides }, await temporaryRoot(context));
  assert.equal(images.length, 3);
  assert.equal(new Set(images.map(({ file }) => file)).size, 2);
});
