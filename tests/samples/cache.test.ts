import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runSamples } from '#samples/run-library.ts';
import { pageLibrary } from './run-page.ts';

async function cacheFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-cache-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const good = {
  body: '```bash id=a\ncat beside.txt 2>/dev/null || echo none\n```\n',
  files: { 'beside.txt': '1' },
};

test('a track that passed is taken from the cache, until something that it depends on changes', async (context) => {
  const cacheDir = await cacheFolder(context);
  const library = await pageLibrary(context, good);
  const run = async (changed = library) => {
    const result = await runSamples({ library: changed, cacheDir });
    assert.deepEqual(result.diagnostics, []);
    return result;
  };
  const isCached = async (changed = library) => (await run(changed)).samples.every(({ cached }) => cached);
  const first = await run();
  assert.equal(first.samples[0]?.cached, false);
  const second = await run();
  assert.equal(second.samples[0]?.cached, true);
  assert.deepEqual(second.evidence, first.evidence);

  await writeFile(join(library.root, 'beside.txt'), '2');
  assert.equal(await isCached(), false);
  assert.equal(await isCached(), true);

  const other = await pageLibrary(context, {
    ...good,
    body: `${good.body}\nMore.\n`,
    files: { 'beside.txt': '2' },
  });
  assert.equal(await isCached(other), false);

  const [name = ''] = await readdir(join(cacheDir, 'samples'));
  const file = join(cacheDir, 'samples', name);
  const whole = await readFile(file, 'utf8');
  for (const damage of [
    () => appendFile(file, 'x'),
    () => writeFile(file, whole.slice(0, 100)),
    () => writeFile(file, ''),
  ]) {
    await damage();
    assert.equal(await isCached(other), false);
    assert.equal(await isCached(other), true);
  }
});

test('a failure is never cached', async (context) => {
  const cacheDir = await cacheFolder(context);
  const failing = await pageLibrary(context, { body: '```bash\nfalse\n```\n' });
  for (const _ of [1, 2]) {
    const result = await runSamples({ library: failing, cacheDir });
    assert.equal(result.samples[0]?.cached, false);
    assert.equal(result.samples[0]?.status, 'failed');
  }
});
