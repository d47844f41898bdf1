import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { removeUnfinished } from '#library/remove-unfinished.ts';
import { readTrackCache } from '#samples/cache/track-cache.ts';
import { evidenceFile } from '#samples/write-evidence.ts';
import { evidenceOf, outcomeOf, requestOf } from './numbered-state.ts';

const kills = 200;
const writer = join(import.meta.dirname, 'write-forever.ts');

/** Numbers between 0 and 1 that are the same in every run. */
function* seeded(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Lets a writer write for a moment, and kills it. */
async function killWriter(folder: string, from: number, moment: number): Promise<void> {
  const child = spawn(process.execPath, [writer, folder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await wait(moment);
  child.kill('SIGKILL');
  assert.deepEqual(await ended, [null, 'SIGKILL']);
}

/** The numbers in the cache and in the evidence, each of which must be the same in all places of its file. */
async function readNumbers(folder: string): Promise<number[]> {
  const warn = (file: string, reason: string) => assert.fail(`${file}: ${reason}`);
  const cached = await readTrackCache(folder, requestOf(), warn);
  const cacheNumber = Number(cached?.at);
  assert.deepEqual(cached?.outcome, outcomeOf(cacheNumber));
  const file = evidenceFile(folder, { kind: 'guide', slug: 'page', target: 'simulator' });
  const evidence = JSON.parse(await readFile(file, 'utf8')) as { readonly at: string };
  assert.deepEqual(evidence, evidenceOf(Number(evidence.at)));
  return [cacheNumber, Number(evidence.at)];
}

test(`${kills} kills during writes leave every file whole, old or new`, async (context) => {
  const lanes = Math.min(4, availableParallelism());
  const lane = async (seed: number) => {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-kill-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const random = seeded(seed);
    let last = 0;
    for (let round = 0; round < kills / lanes; round += 1) {
      await killWriter(folder, last + 1, random.next().value * 20);
      const numbers = await readNumbers(folder);
      assert.ok(Math.min(...numbers) > last, `${numbers} after ${last}`);
      last = Math.max(...numbers);
    }
    const folders = [folder, join(folder, 'evidence')];
    await Promise.all(folders.map(removeUnfinished));
    const names = (await Promise.all(folders.map((one) => readdir(one)))).flat();
    assert.deepEqual(names.sort(), ['evidence', 'guide-page-main.json', 'guide-page.json']);
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index + 1)));
});
