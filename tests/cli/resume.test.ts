import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { generateLibrary } from '../../scripts/bench/samples/generate-library.ts';
import { samplesDocument } from './json-documents.ts';
import { runHandrail, startHandrail } from './run-handrail.ts';

async function layBench(context: TestContext): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'handrail-resume-'));
  context.after(() => rm(root, { recursive: true, force: true }));
  await generateLibrary(join(root, 'content'), { samples: 40 });
  return root;
}

const list = (folder: string) => readdir(folder).catch(() => []);
const cacheOf = (root: string) => join(root, '.handrail/cache/samples');
const entriesOf = async (root: string) =>
  (await list(cacheOf(root))).filter((name) => name.endsWith('.json')).sort();

/** All evidence of a root, but for when and how long. */
async function evidenceOf(root: string): Promise<Record<string, unknown>> {
  const folder = join(root, '.handrail/evidence');
  const texts = (await list(folder)).map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8');
    const isTime = (key: string) => key === 'at' || key === 'durationMs';
    return [name, JSON.parse(text, (key, value: unknown) => (isTime(key) ? undefined : value))] as const;
  });
  return Object.fromEntries((await Promise.all(texts)).sort());
}

const samples = (root: string) => ['samples', '--root', root, '--reporter', 'json'];

test('two runs that are interrupted and killed, then resumed, give the evidence of an undisturbed one', async (context) => {
  const [calm, rough] = [await layBench(context), await layBench(context)];
  assert.equal((await runHandrail(samples(calm))).code, 0);
  const expected = await evidenceOf(calm);
  assert.equal(Object.keys(expected).length, 4);

  let kept: string[] = [];
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const) {
    // What is killed leaves its folders behind: here, where they are removed.
    const { child, ended } = startHandrail(samples(rough), { env: { TMPDIR: rough } });
    while ((await entriesOf(rough)).length < kept.length + 2) {
      assert.equal(child.exitCode, null, 'it has not ended before');
      await wait(2);
    }
    child.kill(signal);
    assert.deepEqual([(await ended).code, (await ended).stdout], [code, '']);
    const now = await entriesOf(rough);
    assert.deepEqual(
      now.filter((name) => kept.includes(name)),
      kept,
      'what passed is kept',
    );
    kept = now;
    for (const [name, evidence] of Object.entries(await evidenceOf(rough)))
      assert.deepEqual(evidence, expected[name]);
  }

  const { code, stdout, stderr } = await runHandrail(samples(rough));
  const report = samplesDocument.parse(JSON.parse(stdout)).samples;
  const taken = report
    .filter(({ cached }) => cached)
    .map(({ guide, track }) => `guide-${guide}-${track}.json`);
  assert.equal(code, 0, stderr);
  assert.deepEqual([...new Set(taken)].sort(), kept, 'only the rest is run');
  assert.ok(kept.length < new Set(report.map(({ guide, track }) => `${guide} ${track}`)).size);
  assert.deepEqual(await evidenceOf(rough), expected);
});

test('a damaged entry of the cache is ignored with a warning, and changes nothing', async (context) => {
  const root = await layBench(context);
  await runHandrail(samples(root));
  const before = await evidenceOf(root);
  const [first = '', second = ''] = await entriesOf(root);
  await writeFile(join(cacheOf(root), first), 'x');
  await cp(join(cacheOf(root), second), join(cacheOf(root), 'guide-guide-3-python.json'));
  const { code, stderr } = await runHandrail(samples(root));
  assert.equal(code, 0);
  const warnings = stderr.split('\n').filter((line) => line.startsWith('warning: '));
  assert.deepEqual(warnings.map((line) => line.replace(cacheOf(root), '')).sort(), [
    `warning: The cache entry \`/${first}\` is ignored: it is not of this version of Handrail, or it is damaged.`,
    'warning: The cache entry `/guide-guide-3-python.json` is ignored: it is of `guide-guide-0-node`.',
  ]);
  assert.deepEqual(await evidenceOf(root), before);
  assert.doesNotMatch((await runHandrail(samples(root))).stderr, /warning/);
});
