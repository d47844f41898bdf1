import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { joinRun } from '#samples/join-run.ts';
import { runSamples } from '#samples/run-library.ts';
import type { RunResult } from '#samples/run-result.ts';
import { joinShards } from '#samples/shard/join-shards.ts';
import { readOrigin } from '#samples/shard/read-origin.ts';
import type { Shard } from '#samples/shard/shard.ts';
import { readShard, writeShard } from '#samples/shard/shard-file.ts';
import { planShard } from '../../../scripts/samples/shard-option.ts';
import { fixtures, layOver } from '../../diagnostics/lay-over.ts';

/** Times, and whether the cache knew: what differs between two runs of the same content. */
const varying = new Set(['durationMs', 'at', 'cached']);

function withoutTimes(result: RunResult): unknown {
  return JSON.parse(JSON.stringify(result, (key, value) => (varying.has(key) ? undefined : value)));
}

async function runShard(library: Library, shard: Shard, stateDir: string) {
  const { plan, only } = await planShard(library, { shard, only: {}, stateDir });
  const { target, isolation, tracks } = await runSamples({
    library,
    only,
    cacheDir: join(stateDir, 'cache'),
  });
  const origin = await readOrigin(library);
  const path = await writeShard(stateDir, {
    shard,
    origin,
    target,
    isolation,
    isUnchanged: false,
    plan,
    tracks,
  });
  const record = await readShard(path);
  assert.ok(record);
  return { path, record };
}

test('shards, merged, equal an undivided run', async (context) => {
  const root = await layOver(context, 'samples/tracks-differ/fail', 'samples/error-not-proven/fail');
  const more = join(fixtures, 'samples/output-differs/fail/content/patterns/page.mdx');
  await cp(more, join(root, 'patterns/output.mdx'));
  const library = await loadLibrary(root);
  const whole = await runSamples({ library });
  assert.deepEqual(whole.diagnostics.map(({ code }) => code).sort(), [
    ...['samples/error-not-proven', 'samples/output-differs', 'samples/tracks-differ'],
  ]);
  for (const total of [1, 2, 3, 7]) {
    await context.test(`${total} of them, of ${whole.tracks.length} tracks`, async () => {
      const numbers = Array.from({ length: total }, (_, index) => index + 1);
      const run = (index: number) => runShard(library, { index, total }, join(root, '../.handrail'));
      const shards = await Promise.all(numbers.map(run));
      assert.equal(
        shards.flatMap(({ record }) => record.tracks).length,
        whole.tracks.length,
        'no track is lost or run twice',
      );
      const origin = await readOrigin(library);
      const joined = joinShards(shards, origin);
      assert.equal(joined.kind, 'joined');
      const { tracks, target, isolation } = joined;
      const merged = { ...(await joinRun(library, { tracks, commit: origin.commit })), target, isolation };
      assert.deepEqual(withoutTimes(merged), withoutTimes(whole));
    });
  }
});
