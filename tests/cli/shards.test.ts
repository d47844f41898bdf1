import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { samplesDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { type Ended, runHandrail } from './run-handrail.ts';

const samples = (root: string, ...args: readonly string[]) =>
  runHandrail(['samples', '--root', root, ...args]);
const merge = (root: string, ...args: readonly string[]) =>
  runHandrail(['samples', 'merge', '--root', root, ...args]);

function assertRefused({ code, stdout, stderr }: Ended, message: RegExp, help: RegExp): void {
  assert.deepEqual([code, stdout], [2, ''], stderr);
  assert.match(stderr, message);
  assert.match(stderr, help);
}

describe('handrail samples --shard', () => {
  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['--shard', '0/3'], /`0\/3` is no shard\./],
    [['--shard', '4/3'], /`4\/3` is no shard\./],
    [['--shard', 'one'], /`one` is no shard\./],
    [['--shard', '1/2', '--update'], /`--update` and `--shard` do not go together/],
  ];
  for (const [args, message] of refused) {
    test(`refuses ${args.join(' ')}`, async (context) => {
      assertRefused(await samples(await layFresh(context), ...args), message, /= help: /);
    });
  }

  test('lists its part with --list', async (context) => {
    const root = await layFresh(context);
    const lists = await Promise.all(
      ['1/2', '2/2', '3/3'].map((shard) => samples(root, '--list', '--reporter', 'json', '--shard', shard)),
    );
    const guides = lists.map(({ stdout }) =>
      (JSON.parse(stdout) as { samples: { guide: string }[] }).samples.map(({ guide }) => guide),
    );
    assert.deepEqual(guides, [['take-orders', 'take-orders'], ['auth/acme-keys'], []]);
    assert.deepEqual(
      lists.map(({ code }) => code),
      [0, 0, 0],
    );
  });
});

const overlay = 'samples/error-not-proven/fail';
const shardsOf = (root: string) => join(dirname(root), '.handrail/shards');

test('handrail samples merge', async (context) => {
  const root = await layFresh(context, overlay);
  const shards = shardsOf(root);
  const ends: Ended[] = [];
  for (const shard of ['1/4', '2/4', '3/4', '4/4']) ends.push(await samples(root, '--shard', shard));

  await context.test('shards say where they are kept, write no evidence, and may be empty', async () => {
    assert.deepEqual(ends.map(({ code }) => code).sort(), [0, 0, 0, 1]);
    const last = ends[3]?.stderr ?? '';
    assert.match(last, /\nShard 4 of 4: 0 of 3 tracks, kept in \.handrail\/shards\/4-of-4\.json\.\n$/);
    assert.equal(ends[3]?.code, 0);
    assert.deepEqual((await readdir(join(shards, '..'))).sort(), ['cache', 'shards']);
  });

  await context.test('writes evidence and durations, and ends as an undivided run does', async () => {
    const merged = await merge(root, '--reporter', 'json');
    assert.equal(merged.stderr, 'Merging 4 shards …\n');
    assert.deepEqual((await readdir(join(shards, '..'))).sort(), [
      'cache',
      'durations.json',
      'evidence',
      'shards',
    ]);
    const undivided = await samples(root, '--reporter', 'json', '--no-cache');
    const [one, other] = [merged, undivided].map(({ stdout }) => {
      const document = samplesDocument.parse(JSON.parse(stdout));
      const untimed = document.samples.map((sample) => ({ ...sample, durationMs: 0, cached: false }));
      return { ...document, samples: untimed };
    });
    assert.deepEqual([merged.code, one], [undivided.code, other]);
  });

  const copy = async (subtest: TestContext) => {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-shards-'));
    subtest.after(() => rm(folder, { recursive: true }));
    await cp(shards, folder, { recursive: true });
    return folder;
  };

  await context.test('reads files and folders that are named', async (subtest) => {
    const folder = await copy(subtest);
    await rename(join(folder, '1-of-4.json'), join(folder, 'first.json'));
    const ended = await merge(root, folder, join(folder, 'first.json'), '--reporter', 'markdown');
    assert.equal(ended.code, 1, ended.stderr);
    assert.match(ended.stdout, /^## ❌ Samples\n/);
  });

  const damages: readonly (readonly [string, (second: string) => Promise<unknown>, RegExp, RegExp])[] = [
    ['a missing shard', (second) => rm(second), /A shard is missing: 2\/4\./, /Run it with `--shard`/],
    [
      'a doubled shard',
      (second) => cp(second, join(dirname(second), 'more/2-of-4.json')),
      /A shard is there twice: `.*2-of-4\.json` and `.*more\/2-of-4\.json`\./,
      /Name each shard once/,
    ],
    [
      'a truncated file',
      async (second) => writeFile(second, (await readFile(second, 'utf8')).slice(0, -9)),
      /2-of-4\.json` is damaged, or not written by/,
      /Copy it again/,
    ],
    [
      'a foreign file',
      (second) => writeFile(second, '{}'),
      /2-of-4\.json` is damaged/,
      /run its shard again/,
    ],
    [
      'another split',
      async (second) => {
        const root = await layFresh(context, overlay);
        await mkdir(join(dirname(root), '.handrail'));
        const durations = '{ "content/auth/acme-keys.mdx (main)": 99000 }';
        await writeFile(join(dirname(root), '.handrail/durations.json'), durations);
        await samples(root, '--shard', '2/4');
        await cp(join(shardsOf(root), '2-of-4.json'), second);
      },
      /`.*1-of-4\.json` and `.*2-of-4\.json` split the tracks differently\./,
      /the same `\.handrail\/durations\.json` or none/,
    ],
  ];
  for (const [name, damage, message, help] of damages) {
    await context.test(`refuses ${name}`, async (subtest) => {
      const folder = await copy(subtest);
      await damage(join(folder, '2-of-4.json'));
      assertRefused(await merge(root, folder), message, help);
    });
  }

  await context.test('refuses shards of other content, and none at all', async () => {
    const other = await layFresh(context);
    assertRefused(await merge(other, shards), /is of other content than this\./, /Run all shards again/);
    assertRefused(await merge(other), /There is no `.*\.handrail\/shards`\./, /Run every shard first/);
    assertRefused(await merge(other, other), /There is no shard in `/, /Run every shard first/);
  });
});
