import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RunTrack } from '#samples/run-track.ts';
import { joinShards, type ReadShard } from '#samples/shard/join-shards.ts';
import type { ShardOrigin, ShardRecord } from '#samples/shard/shard.ts';

const here: ShardOrigin = { engine: 'e', content: 'c', commit: 'f'.repeat(40) };
const plan = ['a', 'b', 'c'].map((file, index) => ({ file, track: 'main', shard: 2 - (index % 2) }));
const ran = (file: string) => ({ file, track: { name: 'main', steps: [] } }) as unknown as RunTrack;

function shard(index: number, changes: Partial<ShardRecord> = {}): ReadShard {
  const tracks = plan.filter((part) => part.shard === index).map(({ file }) => ran(file));
  const base = {
    origin: here,
    target: 'simulator' as const,
    isolation: 'bubblewrap',
    isUnchanged: false,
    plan,
  };
  return { path: `${index}.json`, record: { shard: { index, total: 2 }, ...base, tracks, ...changes } };
}

function refusal(...shards: readonly ReadShard[]): string {
  const joined = joinShards(shards, here);
  assert.equal(joined.kind, 'refused');
  assert.notEqual(joined.help, '');
  return joined.message;
}

describe('joinShards', () => {
  test('gives all tracks in the order of the library, whatever the order of the files', () => {
    const joined = joinShards([shard(2), shard(1)], here);
    assert.equal(joined.kind, 'joined');
    assert.deepEqual(
      [joined.tracks.map(({ file }) => file), joined.isolation],
      [['a', 'b', 'c'], 'bubblewrap'],
    );
  });

  test('refuses no shard, a missing one, missing ones', () => {
    assert.equal(refusal(), 'There is no shard to merge.');
    assert.equal(refusal(shard(2)), 'A shard is missing: 1/2.');
    assert.equal(refusal(shard(2, { shard: { index: 2, total: 4 } })), 'Shards are missing: 1/4, 3/4, 4/4.');
  });

  test('refuses a doubled one', () => {
    const twin = { ...shard(2), path: 'copy.json' };
    assert.equal(refusal(shard(1), shard(2), twin), 'A shard is there twice: `2.json` and `copy.json`.');
  });

  test('refuses shards of different numbers', () => {
    assert.equal(
      refusal(shard(1), shard(2, { shard: { index: 2, total: 3 } })),
      'These are shards of different runs: `1.json` is one of 2, `2.json` one of 3.',
    );
  });

  test('refuses another split: a track could be lost or run twice', () => {
    const other = plan.map((part) => ({ ...part, shard: 2 }));
    assert.equal(
      refusal(shard(1), shard(2, { plan: other })),
      '`1.json` and `2.json` split the tracks differently.',
    );
  });

  test('refuses other code, content and commits', () => {
    const from = (changes: Partial<ShardOrigin>) => shard(2, { origin: { ...here, ...changes } });
    assert.equal(
      refusal(shard(1), from({ engine: 'x' })),
      '`2.json` was written by another version of Handrail.',
    );
    assert.equal(refusal(shard(1), from({ content: 'x' })), '`2.json` is of other content than this.');
    assert.equal(
      refusal(shard(1), from({ commit: null })),
      '`2.json` is of the commit none, and this is `ffffffffffff`.',
    );
  });

  test('refuses a mix of isolations or targets: evidence names one', () => {
    assert.equal(
      refusal(shard(1), shard(2, { isolation: 'none' })),
      '`1.json` ran with the isolation bubblewrap, `2.json` with none.',
    );
    assert.equal(
      refusal(shard(1), shard(2, { target: 'sandbox' })),
      '`1.json` ran with the target simulator, `2.json` with sandbox.',
    );
  });
});
