import assert from 'node:assert/strict';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { inspectHost } from '#samples/inspect-host.ts';
import { layOver } from '../diagnostics/lay-over.ts';
import { runHandrail } from './run-handrail.ts';

const { isolation, isolationReason } = await inspectHost(process.env['PATH'] ?? '');
const skip = isolation === 'none' ? (isolationReason ?? 'no isolation') : false;

/** Runs the samples of one small page, in surroundings where bubblewrap is as it is here or as `through` makes it. */
async function runSamples(
  context: TestContext,
  args: readonly string[],
  through: readonly string[] = [],
): Promise<{ code: number | null; stdout: string; stderr: string; evidence: string }> {
  const root = await layOver(context);
  const ended = await runHandrail(['samples', 'acme-keys', '--root', root, ...args], { through });
  const folder = join(dirname(root), '.handrail', 'evidence');
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const texts = files
    .filter((entry) => entry.isFile())
    .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'));
  return { ...ended, evidence: (await Promise.all(texts)).join('\n') };
}

/** A machine on which another file stands in the place of bubblewrap, or that allows no more user namespaces. */
const machine = {
  without: ['bwrap', '--dev-bind', '/', '/', '--bind', '/dev/null', '/usr/bin/bwrap', '--'],
  forbidding: ['bwrap', '--unshare-user', '--disable-userns', '--dev-bind', '/', '/', '--'],
  with: (file: string) => ['bwrap', '--dev-bind', '/', '/', '--bind', file, '/usr/bin/bwrap', '--'],
};

describe('where bubblewrap works', { skip }, () => {
  for (const level of ['required', 'best']) {
    test(`\`--isolation ${level}\` uses it, and report and evidence say so`, async (context) => {
      const text = await runSamples(context, ['--isolation', level]);
      assert.deepEqual([text.code, /Isolation: (.*)/.exec(text.stdout)?.[1]], [0, 'bubblewrap']);
      assert.match(text.evidence, /"isolation": ?"bubblewrap"/);
      const json = await runSamples(context, ['--isolation', level, '--reporter', 'json']);
      const report = JSON.parse(json.stdout);
      assert.deepEqual([report.isolation, report.isolationReason], ['bubblewrap', null]);
    });
  }

  test('`--isolation none` does not, and says that this was asked for', async (context) => {
    const text = await runSamples(context, ['--isolation', 'none']);
    assert.equal(text.code, 0);
    assert.match(
      text.stdout,
      /Isolation: none \(samples can reach .*\)\. `--isolation none` asks for that\./,
    );
    assert.match(text.evidence, /"isolation": ?"none"/);
  });
});

describe('where bubblewrap does not work', { skip }, () => {
  const cases = [
    { name: 'not there', through: () => machine.without, reason: /bubblewrap is not installed\. .*apt-get/ },
    {
      name: 'forbidden',
      through: () => machine.forbidding,
      reason: /bubblewrap does not work here \(bwrap: .*\)\. Allow unprivileged user namespaces/,
    },
    { name: 'too old', through: oldBubblewrap, reason: /bubblewrap is too old\. It must be 0\.8 or newer\./ },
  ];
  for (const { name, through, reason } of cases) {
    test(`${name}: samples run without, and the report says why and what to do`, async (context) => {
      const text = await runSamples(context, [], await through(context));
      assert.equal(text.code, 0, text.stderr);
      assert.match(/Isolation: (.*)/.exec(text.stdout)?.[1] ?? '', /^none \(samples can reach/);
      assert.match(text.stdout, reason);
      assert.match(text.evidence, /"isolation": ?"none"/);
    });

    test(`${name}: \`--isolation required\` runs nothing and ends with 3`, async (context) => {
      const ended = await runSamples(context, ['--isolation', 'required'], await through(context));
      assert.deepEqual([ended.code, ended.stdout, ended.evidence], [3, '', '']);
      assert.match(ended.stderr, /Isolation is required, and there is none here; nothing was run\./);
      assert.match(ended.stderr, reason);
    });
  }

  test('the JSON report gives the reason', async (context) => {
    const { stdout } = await runSamples(context, ['--reporter', 'json'], machine.without);
    const report = JSON.parse(stdout);
    assert.equal(report.isolation, 'none');
    assert.match(report.isolationReason, /not installed/);
  });
});

/** A machine whose bubblewrap does not know what 0.8 brought. */
async function oldBubblewrap(context: TestContext): Promise<string[]> {
  const file = join(dirname(await layOver(context)), 'bwrap');
  await writeFile(file, '#!/bin/sh\necho "bwrap: Unknown option --disable-userns" >&2\nexit 1\n');
  await chmod(file, 0o755);
  return machine.with(file);
}
