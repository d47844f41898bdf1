import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { claimCache } from '#site/build/claim-cache.ts';

async function cacheFolder(context: TestContext): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'handrail-cache-'));
  context.after(() => rm(parent, { recursive: true }));
  return join(parent, 'astro');
}

test('what a build gave back whole is there for the next one', async (context) => {
  const folder = await cacheFolder(context);
  const first = await claimCache(folder);
  await writeFile(join(first.folder, 'page'), 'whole');
  await first.release(true);
  const next = await claimCache(folder);
  assert.equal(next.folder, folder);
  assert.ok(existsSync(join(folder, 'page')));
});

test('what a build did not give back, or not whole, is thrown away', async (context) => {
  const folder = await cacheFolder(context);
  const failed = await claimCache(folder);
  await writeFile(join(folder, 'page'), 'half');
  await failed.release(false);
  assert.ok(!existsSync(folder));
  await claimCache(folder);
  await writeFile(join(folder, 'page'), 'half');
  // The number of a process that cannot be.
  await writeFile(join(folder, 'in-use'), '4194305');
  await claimCache(folder);
  assert.ok(!existsSync(join(folder, 'page')));
});

test('a second build at the same time has a folder of its own', async (context) => {
  const folder = await cacheFolder(context);
  await claimCache(folder);
  await writeFile(join(folder, 'in-use'), String(process.ppid));
  const second = await claimCache(folder);
  assert.notEqual(second.folder, folder);
  await writeFile(join(folder, 'page'), 'of the first');
  await second.release(true);
  assert.ok(existsSync(join(folder, 'page')));
  assert.ok(!existsSync(second.folder));
});
