import assert from 'node:assert/strict';
import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { layFresh } from './lay-fresh.ts';
import { runHandrail, startHandrail } from './run-handrail.ts';

describe('handrail check --watch', () => {
  test('tells what changed and what it comes to, survives everything, and ends with 0 at Ctrl-C', {
    timeout: 120_000,
  }, async (context) => {
    const root = await layFresh(context);
    const page = join(root, 'patterns/webhooks.mdx');
    const text = await readFile(page, 'utf8');
    const site = await readFile(join(root, 'site.yaml'), 'utf8');
    const { child, ended, printed } = startHandrail(['check', '--watch', '--root', root]);
    const first = await printed(`Watching ${root}. Press Ctrl-C to stop.\n`);
    assert.match(
      first.stdout,
      /^\d\d:\d\d:\d\d ✓ 6 files checked: 0 errors, 0 warnings; \d+ files examined, [\d.]+ s\n$/,
    );

    await appendFile(page, '\nSee [here](/guides/take-orders).\n');
    const second = await printed('✗ 6 files checked: 1 error, 0 warnings; 1 file examined');
    assert.match(second.stdout, /\nerror\[lint\/link-text\][\s\S]*\n\d\d:\d\d:\d\d ✗/);
    assert.match(second.stderr, /\nChanged: content\/patterns\/webhooks\.mdx\n/);

    await appendFile(page, '\n<Unknown\n');
    await printed('error[guide/syntax]');
    await writeFile(page, Buffer.from([0xff, 0xfe, 0x00]));
    await printed('error[content/unreadable]');
    await appendFile(join(root, 'site.yaml'), '\ntitle: [');
    await printed('error[yaml/syntax]');
    await rename(join(root, 'auth'), join(root, 'gone'));
    await printed('error[content/unexpected-file]');
    await rename(join(root, 'gone'), join(root, 'auth'));
    await writeFile(join(root, 'site.yaml'), site);
    await rm(page);
    await printed('error[links/missing-page]');
    await writeFile(page, text);
    await writeFile(join(root, 'patterns/more.mdx'), text);
    await printed('✓ 7 files checked: 0 errors, 0 warnings; ');

    await writeFile(join(dirname(root), 'handrail-baseline.json'), '{');
    await appendFile(page, '\nMore.\n');
    await printed('cannot be used');
    await rm(join(dirname(root), 'handrail-baseline.json'));
    await rm(join(root, 'patterns'), { recursive: true });
    await printed('✗ 5 files checked: 2 errors, 0 warnings; 0 files examined');
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stderr, /\n {4}at /);
  });

  test('counts what is suppressed and what the baseline holds, and fails after too many warnings', {
    timeout: 60_000,
  }, async (context) => {
    const root = await layFresh(context, 'ignore/unused/fail');
    const args = ['check', '--watch', '--max-warnings', '1', '--root', root];
    const { child, ended, printed } = startHandrail(args);
    const { stdout } = await printed('Press Ctrl-C to stop.\n');
    assert.match(
      stdout,
      /\nThere are 3 warnings, and `--max-warnings` allows 1\.\n\d\d:\d\d:\d\d ✗ 7 files checked: 0 errors, 3 warnings, 1 suppressed; /,
    );
    child.kill('SIGINT');
    assert.equal((await ended).code, 0);
  });

  test('ends with 2 where the content root is gone', { timeout: 60_000 }, async (context) => {
    const root = await layFresh(context);
    const { ended, printed } = startHandrail(['check', '--watch', '--root', root]);
    await printed('Press Ctrl-C to stop.\n');
    await rename(root, `${root}-moved`);
    const { code, stderr } = await ended;
    assert.equal(code, 2);
    assert.match(stderr, /error: .*` is no longer watched: it was moved or removed\./);
  });

  for (const args of [['--fix'], ['--update-baseline'], ['--reporter', 'json']]) {
    test(`refuses ${args.join(' ')}`, async (context) => {
      const root = await layFresh(context);
      const { code, stdout, stderr } = await runHandrail(['check', '--watch', ...args, '--root', root]);
      assert.deepEqual([code, stdout], [2, ''], stderr);
      assert.match(stderr, /^error: .*`--watch`.*\n {3}= help: Leave /);
    });
  }
});
