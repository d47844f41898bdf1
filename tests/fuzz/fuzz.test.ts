import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { judgeContent } from '#check/judge-content.ts';
import { lineOf, today } from '../diagnostics/check-root.ts';
import { launchChromium } from '../e2e/launch-chromium.ts';
import { buildAccepted } from './build-accepted.ts';
import { type FuzzRound, fuzzRound } from './fuzz-round.ts';
import { layFiles } from './lay-files.ts';
import { pickAccepted } from './pick-accepted.ts';
import { type ContentFiles, readSeedFiles } from './seed-files.ts';

const seed = 4;

/** How to look at what went wrong. */
const how = `\nLook at the files with: node tests/fuzz/run-fuzz.ts --from ${seed} --build --keep DIR\n`;

let folder: string;
let files: ContentFiles;
let round: FuzzRound;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-fuzz-'));
  files = await readSeedFiles();
  round = await fuzzRound(folder, seed);
});

after(() => rm(folder, { recursive: true, force: true }));

describe('2,000 mutated guides, providers and site files', () => {
  test('are made of files without errors', async () => {
    const root = await layFiles(join(folder, 'seeds'), files);
    const { diagnostics } = judgeContent(await checkContent({ root, today, processes: 0 }));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors.map(lineOf), []);
  });

  test('are checked to the end, each finding in a file, at a line and column', () => {
    assert.equal(round.count, 2000);
    assert.ok(round.diagnostics.length > 2000, `${round.diagnostics.length} findings`);
    assert.deepEqual(round.faults, [], how);
  });

  test('have the same findings from the cache, none of them examined again', async () => {
    const warm = await checkContent({
      ...{ root: round.root, cacheDir: round.cacheDir, today, processes: 0 },
      onProgress: (_, all) => assert.fail(`${all} files are examined again`),
    });
    const found = judgeContent(warm).diagnostics.map(lineOf);
    assert.deepEqual(found, round.diagnostics.slice(0, found.length).map(lineOf));
    assert.ok(found.length > 1000, `${found.length} findings`);
  });

  test('make a site where they are accepted: 200 of them, with all that their pages say', async () => {
    const mutants = pickAccepted(round.accepted, { count: 200, seed });
    assert.equal(mutants.length, 200, `${round.accepted.length} were accepted`);
    const browser = await launchChromium();
    const faults = await buildAccepted({ folder: join(folder, 'built'), files, mutants, browser }).finally(
      () => browser.close(),
    );
    assert.deepEqual(faults, [], how);
  });
});
