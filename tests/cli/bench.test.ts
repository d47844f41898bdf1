import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { project } from '../temporary-root.ts';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bench without a network: a rival that npm must fetch is not to be had. */
function bench(...args: readonly string[]): Promise<Ended> {
  const script = join(project, 'scripts', 'bench.ts');
  const env = { ...process.env, npm_config_offline: 'true', npm_config_cache: '/nowhere' };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

test('the bench says how it is used', async () => {
  const { code, stdout } = await bench('--help');
  assert.equal(code, 0);
  assert.match(stdout, /^Usage: npm run bench /);
  for (const args of [
    ['--samples', 'many'],
    ['--samples', '0'],
    ['--guides', '-1'],
    ['--nothing'],
    ['more'],
  ]) {
    const wrong = await bench(...args);
    assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
    assert.match(wrong.stderr, /^error: /);
  }
});

test('the bench runs a small library and the same blocks by rivals; one that is not to be had is left out', async () => {
  const { code, stdout, stderr } = await bench('samples', '--samples', '10', '--json');
  assert.equal(code, 0, stderr);
  const { results } = JSON.parse(stdout) as { readonly results: readonly Record<string, unknown>[] };
  const figures = results.map(({ name, run, passed, processes, missing }) => [
    name,
    ...(missing === undefined ? [run, passed, processes] : ['missing']),
  ]);
  // One guide of three tracks: three sessions of bash, one of JavaScript, one of Python, and the workers.
  const workers = Number(figures[0]?.[3]) - 5;
  assert.ok(workers >= 1 && workers <= 3, `${workers} workers`);
  assert.deepEqual(figures, [
    ['handrail, cold', 18, 18, 5 + workers],
    ['handrail, warm', 0, 0, 0],
    ['handrail, one changed', 18, 18, 5 + workers],
    ['a process a sample', 10, 10, 10],
    ['txm@8.2.0', 'missing'],
  ]);
  const [, , , , rival] = results;
  assert.match(String(rival?.['missing']), /^npm could not install it: /);
});

test('the bench checks a small library, cold and warm; rivals that are not to be had are left out', async () => {
  const { code, stdout, stderr } = await bench('check', '--guides', '3', '--json');
  assert.equal(code, 0, stderr);
  const { results } = JSON.parse(stdout) as { readonly results: readonly Record<string, unknown>[] };
  assert.deepEqual(
    results.map(({ name, found, missing }) => [name, found ?? (missing === undefined ? '' : 'missing')]),
    [
      ['handrail, cold', '6 files'],
      ['handrail, warm', '6 files'],
      ['handrail, one changed', '6 files'],
      ['remark-cli@12.0.1 with remark-validate-links@13.1.0', 'missing'],
      ['linkinator@8.1.0', 'missing'],
    ],
  );
});
