import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { checkDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { hasColours, runHandrail } from './run-handrail.ts';

/** Runs a command in a terminal of its own, as a person sees it. */
const terminal = [
  'python3',
  '-c',
  'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))',
];

/** The base with a page whose review is overdue, by a little. */
async function layOverdue(context: TestContext): Promise<string> {
  const root = await layFresh(context);
  const page = join(root, 'patterns/webhooks.mdx');
  const text = await readFile(page, 'utf8');
  const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  const overdue = text.replace(/reviewed: .*/, `reviewed: ${day}`).replace('999y', '2w');
  await writeFile(page, overdue);
  return root;
}

describe('handrail check', { concurrency: availableParallelism() }, () => {
  test('ends with 0 where there is nothing to find', async (context) => {
    const root = await layFresh(context);
    const { code, stdout, stderr } = await runHandrail(['check', '--root', root]);
    assert.deepEqual([code, stdout, stderr], [0, '6 files checked: 0 errors, 0 warnings.\n', '']);
  });

  test('ends with 1 after an error, and prints it with its place on stdout', async (context) => {
    const root = await layFresh(context, 'links/missing-anchor/fail');
    const { code, stdout, stderr } = await runHandrail(['check', '--root', join(root, '..')]);
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(
      stdout,
      /^error\[links\/missing-anchor\]: .*\n {2}--> content\/patterns\/page\.mdx:\d+:\d+\n/,
    );
    assert.match(
      stdout,
      /\n {3}= help: .*\n\n7 files checked: \d errors?, 0 warnings\.\n`handrail explain [a-z]+\/[a-z-]+` tells more: .*\.\n$/,
    );
    assert.ok(!hasColours(stdout), 'no colours in a pipe');
  });

  test('tells of a pipe and does not wait for it', async (context) => {
    const root = await layFresh(context);
    execFileSync('mkfifo', [join(root, 'patterns/pipe.mdx')]);
    const { code, stdout } = await runHandrail(['check', '--root', root]);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^error\[content\/unreadable\]: `content\/patterns\/pipe\.mdx` is no file, but a pipe/,
    );
  });

  test('ends with 0 after warnings alone', async (context) => {
    const { code, stdout } = await runHandrail(['check', '--root', await layOverdue(context)]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^warning\[lint\/review-overdue\][\s\S]*\n6 files checked: 0 errors, 1 warning\.\n`handrail explain lint\/review-overdue` tells more: .*\.\n$/,
    );
  });

  test('weighs findings as the site does', async (context) => {
    const root = await layFresh(context, 'lint/link-text/fail');
    const check = () => runHandrail(['check', '--root', root]);
    assert.equal((await check()).code, 1);
    const rule = (severity: string) =>
      appendFile(join(root, 'site.yaml'), `\nrules: { lint/link-text: ${severity} }\n`);
    const site = await readFile(join(root, 'site.yaml'), 'utf8');
    await rule('warning');
    const warned = await check();
    assert.equal(warned.code, 0);
    assert.match(
      warned.stdout,
      /^warning\[lint\/link-text\][\s\S]*0 errors, 1 warning\.\n`handrail explain lint\/link-text` tells .*\.\n$/,
    );
    await writeFile(join(root, 'site.yaml'), site);
    await rule('off');
    assert.match((await check()).stdout, /^\d files checked: 0 errors, 0 warnings\.\n$/);
  });

  test('finds everything in one run, in the order of files', async (context) => {
    const overlays = ['yaml/syntax', 'provider/openapi', 'lint/section-order', 'content/unexpected-file'];
    const root = await layFresh(context, ...overlays.map((name) => `${name}/fail`));
    const { code, stdout } = await runHandrail(['check', '--root', root, '--reporter', 'json']);
    const { diagnostics } = checkDocument.parse(JSON.parse(stdout));
    assert.equal(code, 1);
    assert.deepEqual(
      diagnostics.map((one) => one.code),
      ['lint/section-order', 'content/unexpected-file', 'yaml/syntax', 'provider/openapi'],
    );
  });
});

describe('handrail check --reporter json prints one document and nothing else', () => {
  const cases = {
    'without findings': { lay: layFresh, code: 0, errors: 0, warnings: 0 },
    'with a warning': { lay: layOverdue, code: 0, errors: 0, warnings: 1 },
    'with an error': {
      lay: (context: TestContext) => layFresh(context, 'schema/missing-field/fail'),
      code: 1,
      errors: 1,
      warnings: 0,
    },
    'with an error that has no position': {
      lay: (context: TestContext) => layFresh(context, 'content/missing-file/fail'),
      code: 1,
      errors: 1,
      warnings: 0,
    },
  };
  for (const [name, { lay, code, ...summary }] of Object.entries(cases)) {
    test(name, async (context) => {
      const ended = await runHandrail(['check', '--reporter', 'json', '--root', await lay(context)]);
      const { files, errors, warnings } = checkDocument.parse(JSON.parse(ended.stdout)).summary;
      assert.deepEqual([ended.code, ended.stderr, { errors, warnings }], [code, '', summary]);
      assert.ok(files >= 6);
    });
  }
});

test('colours are shown in a terminal, and not with NO_COLOR', async (context) => {
  const root = await layFresh(context, 'links/missing-anchor/fail');
  const run = (env: Readonly<Record<string, string>>) =>
    runHandrail(['check', '--root', root], { env: { TERM: 'xterm', ...env }, through: terminal });
  const [coloured, plain] = await Promise.all([run({}), run({ NO_COLOR: '1' })]);
  assert.deepEqual([coloured.code, plain.code], [1, 1]);
  assert.ok(hasColours(coloured.stdout));
  assert.ok(!hasColours(plain.stdout));
});
