import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { generateLinkedLibrary } from '../../scripts/bench/generate-linked-library.ts';
import { measureCommand } from '../../scripts/bench/measure-command.ts';
import { project } from '../temporary-root.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

const guides = 250;
/** With one process a core and one that leads them, 500 MB on two cores. */
const megabytesAProcess = 500 / 3;

const isMissing = process.platform === 'linux' ? false : 'memory is read from `/proc`';

test('a check of many guides keeps its memory', { skip: isMissing, timeout: 120_000 }, async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-memory-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await generateLinkedLibrary(join(folder, 'content'), { guides, seed: 1 });
  const script = join(project, 'scripts/handrail.ts');
  const { code, megabytes, stderr } = await measureCommand([
    process.execPath,
    script,
    'check',
    '--root',
    folder,
  ]);
  assert.equal(code, 0, stderr);
  const processes = 1 + Math.min(availableParallelism(), Math.ceil(guides / 12));
  assert.ok(megabytes !== null && megabytes > 100, `${megabytes} MB were measured`);
  assert.ok(megabytes < processes * megabytesAProcess, `${megabytes} MB by ${processes} processes`);
});

test('what leads a check loads no parser: those that examine do', async (context) => {
  const root = await layFresh(context);
  const hook = join(project, 'tests/cli/tell-packages.ts');
  const env = { NODE_OPTIONS: `--import ${hook}` };
  for (const kind of ['cold', 'warm']) {
    const { code, stderr } = await runHandrail(['check', '--root', root], { env });
    assert.deepEqual([code, stderr], [0, 'packages: none\n'], kind);
  }
  const { stderr } = await runHandrail(['samples', '--help'], { env });
  assert.match(stderr, /^packages: .*\byaml\b/, 'the hook tells of packages');
});
