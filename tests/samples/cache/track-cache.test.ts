import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { type CacheRequest, readTrackCache, writeTrackCache } from '#samples/cache/track-cache.ts';
import { runSamples } from '#samples/run-library.ts';
import type { JobPage } from '#samples/track/track-job.ts';
import type { TrackOutcome } from '#samples/track/track-outcome.ts';
import { pageLibrary } from '../run-page.ts';

async function cacheFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-cache-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const page: JobPage = {
  ...{ slug: 'page', file: 'content/guides/page/index.mdx', folder: '/', lines: 9 },
  ...{ kind: 'guide', files: [] },
};
const outcome: TrackOutcome = {
  ...{
    track: 'curl',
    samples: [],
    rows: [],
    events: [],
    verify: null,
    endpoints: [],
    requests: [],
    errors: [],
  },
  ...{ providers: ['acme'], diagnostics: [], updates: [] },
};
const cached = { outcome, at: '2026-11-25T00:00:00.000Z' };

function requestOf(change: Partial<CacheRequest['job']> = {}): CacheRequest {
  const job = { page, track: { name: 'curl', steps: [] }, secrets: [], ...change };
  return { job, key: 'key', layout: 'layout', hashOfProvider: async (id) => `hash of ${id}` };
}

/** Reads an entry; gives what was read and what was warned of. */
async function read(folder: string, request = requestOf()) {
  const warnings: (readonly [file: string, reason: string])[] = [];
  const found = await readTrackCache(folder, request, (...warning) => warnings.push(warning));
  return { found, warnings };
}

async function written(context: TestContext) {
  const folder = await cacheFolder(context);
  await writeTrackCache(folder, requestOf(), cached);
  const [name = ''] = await readdir(folder);
  const file = join(folder, name);
  return { folder, file, whole: await readFile(file) };
}

describe('an entry', () => {
  test('is read as it was written', async (context) => {
    const { folder } = await written(context);
    assert.deepEqual(await read(folder), { found: cached, warnings: [] });
  });

  test('that is missing or outdated is none, without a word', async (context) => {
    const { folder } = await written(context);
    const requests = [
      requestOf({ track: { name: 'node', steps: [] } }),
      { ...requestOf(), key: 'other' },
      { ...requestOf(), hashOfProvider: async () => 'other' },
    ];
    for (const request of requests)
      assert.deepEqual(await read(folder, request), { found: undefined, warnings: [] });
  });

  test('with findings holds for the very page that they have places in', async (context) => {
    const folder = await cacheFolder(context);
    const finding = { code: 'samples/drift', severity: 'warning', message: '', at: { file: '' } } as const;
    const placed = { ...cached, outcome: { ...outcome, diagnostics: [finding] } };
    await writeTrackCache(folder, requestOf(), placed);
    assert.deepEqual((await read(folder)).found, placed);
    assert.deepEqual((await read(folder, { ...requestOf(), layout: 'moved' })).found, undefined);
  });

  test('is redacted again where there is another secret now', async (context) => {
    const folder = await cacheFolder(context);
    const samples = { ...outcome, requests: [{ sample: 'a', requests: [] }], verify: null };
    const telling = {
      ...samples,
      endpoints: [{ method: 'GET', path: '/', operationId: 'a', summary: 'password' }],
    };
    await writeTrackCache(folder, requestOf(), { ...cached, outcome: telling });
    const { found } = await read(folder, requestOf({ secrets: [{ key: 'KEY', value: 'password' }] }));
    assert.equal(found?.outcome.endpoints[0]?.summary, '‹KEY›');
  });
});

describe('an entry is ignored with a warning that names its file', () => {
  async function assertIgnored(folder: string, file: string, reason: RegExp) {
    const { found, warnings } = await read(folder);
    assert.equal(found, undefined);
    assert.equal(warnings.length, 1);
    assert.equal(warnings[0]?.[0], file);
    assert.match(warnings[0]?.[1] ?? '', reason);
  }

  test('when it is cut off, at any byte', async (context) => {
    const { folder, file, whole } = await written(context);
    for (let length = 0; length < whole.length; length += 97) {
      await writeFile(file, whole.subarray(0, length));
      await assertIgnored(folder, file, /damaged/);
    }
  });

  test('when a bit of it is another', async (context) => {
    const { folder, file, whole } = await written(context);
    for (let at = 0; at < whole.length; at += 7) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(file, flipped);
      await assertIgnored(folder, file, /damaged/);
    }
  });

  test('when something follows it', async (context) => {
    const { folder, file } = await written(context);
    await writeFile(file, 'x', { flag: 'a' });
    await assertIgnored(folder, file, /damaged/);
  });

  test('when another version wrote it', async (context) => {
    const { folder, file, whole } = await written(context);
    await writeFile(file, whole.toString().replace(/^handrail-track-\d+/, 'handrail-track-1'));
    await assertIgnored(folder, file, /not of this version/);
  });

  test('when it is that of another page', async (context) => {
    const { folder, file } = await written(context);
    const other = requestOf({ page: { ...page, slug: 'other' } });
    await writeTrackCache(folder, other, cached);
    await cp(file.replace('guide-page', 'guide-other'), file);
    await assertIgnored(folder, file, /it is of `guide-other-curl`/);
  });

  test('when a folder stands in its place', async (context) => {
    const { folder, file } = await written(context);
    await rm(file);
    await mkdir(file);
    await assertIgnored(folder, file, /cannot be read \(EISDIR\)/);
  });

  test('when it cannot be read', async (context) => {
    const { folder, file } = await written(context);
    await rm(file);
    await symlink(file, file);
    await assertIgnored(folder, file, /cannot be read \(ELOOP\)/);
  });
});

test('a run tells of a damaged entry, runs the track again, and keeps it anew', async (context) => {
  const cacheDir = await cacheFolder(context);
  const library = await pageLibrary(context, { body: '```bash id=a\necho none\n```\n' });
  const warned: string[] = [];
  const run = async () => {
    const { samples } = await runSamples({ library, cacheDir, onDamage: (file) => warned.push(file) });
    return samples.map(({ cached: isCached, status }) => `${status} ${isCached}`);
  };
  assert.deepEqual(await run(), ['passed false']);
  const file = join(cacheDir, 'guide-page-main.json');
  await writeFile(file, 'x');
  assert.deepEqual(await run(), ['passed false']);
  assert.deepEqual(warned, [file]);
  assert.deepEqual(await run(), ['passed true']);
  assert.deepEqual(warned, [file]);
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
