import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library } from '#library/library.ts';
import { splitTracks } from '#samples/shard/split-tracks.ts';

/** A library with a pattern of one bash sample per name. */
function libraryOf(...names: readonly string[]): Library {
  const patterns = names.map((slug) => ({
    kind: 'pattern',
    slug,
    file: `content/patterns/${slug}.mdx`,
    facts: {},
    samples: [{ id: 'a', language: 'bash', text: 'true', info: {}, outputs: [] }],
  })) as unknown as AnyDocument[];
  return { guides: [], auth: new Map(), patterns, reference: [], providers: new Map() } as unknown as Library;
}

const durationsOf = (entries: Readonly<Record<string, number>>) =>
  new Map(
    Object.entries(entries).map(([slug, duration]) => [`content/patterns/${slug}.mdx (main)`, duration]),
  );

const shardsOf = (total: number, durations: ReadonlyMap<string, number>, library: Library) =>
  splitTracks(library, { total, durations }).map(
    ({ file, shard }) => `${/(\w+)\.mdx/.exec(file)?.[1]} ${shard}`,
  );

describe('splitTracks', () => {
  test('gives the longest first to the shard that has least to do', () => {
    const durations = durationsOf({ a: 1000, b: 9000, c: 4000, d: 4000, e: 2000 });
    assert.deepEqual(shardsOf(2, durations, libraryOf('a', 'b', 'c', 'd', 'e')), [
      ...['a 1', 'b 1', 'c 2', 'd 2', 'e 2'],
    ]);
  });

  test('estimates what was never run, so that shards without a record are even', () => {
    assert.deepEqual(shardsOf(3, new Map(), libraryOf('a', 'b', 'c', 'd')), ['a 1', 'b 2', 'c 3', 'd 1']);
    assert.deepEqual(shardsOf(2, durationsOf({ b: 60_000 }), libraryOf('a', 'b', 'c')), [
      'a 2',
      'b 1',
      'c 2',
    ]);
  });

  test('gives each track to exactly one shard, whatever the durations are', () => {
    const library = libraryOf(...Array.from({ length: 50 }, (_, index) => `p${index}`));
    for (const total of [1, 2, 3, 7, 60]) {
      const durations = durationsOf({ p1: 0, p2: 1e9, gone: 5 });
      const plan = splitTracks(library, { total, durations });
      assert.deepEqual(plan, splitTracks(library, { total, durations }));
      assert.equal(plan.length, 50);
      assert.ok(plan.every(({ shard }) => shard >= 1 && shard <= total));
    }
  });

  test('splits only what is meant', () => {
    const only = {
      document: ({ slug }: AnyDocument) => slug !== 'b',
      track: (name: string) => name === 'main',
    };
    const plan = splitTracks(libraryOf('a', 'b', 'c'), { only, total: 2, durations: new Map() });
    assert.deepEqual(plan, [
      { file: 'content/patterns/a.mdx', track: 'main', shard: 1 },
      { file: 'content/patterns/c.mdx', track: 'main', shard: 2 },
    ]);
  });
});
