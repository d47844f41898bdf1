import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { checkDocument } from './json-documents.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail } from './run-handrail.ts';

/** A content root with a link that leads nowhere; what checks it, and the path of its baseline. */
async function layOld(context: TestContext) {
  const root = await layFresh(context, 'links/missing-anchor/fail');
  const check = (...args: readonly string[]) => runHandrail(['check', '--root', root, ...args]);
  return {
    root,
    check,
    page: join(root, 'patterns/page.mdx'),
    path: join(dirname(root), 'handrail-baseline.json'),
  };
}

describe('a baseline', { concurrency: availableParallelism() }, () => {
  test('lets an old content root begin today, and tells what is new', async (context) => {
    const { check, page, path } = await layOld(context);
    assert.equal((await check()).code, 1);
    const updated = await check('--update-baseline');
    assert.deepEqual(
      [updated.code, updated.stdout, updated.stderr],
      [
        0,
        '7 files checked: 0 errors, 0 warnings, 1 in the baseline.\n',
        '`handrail-baseline.json` holds 1 finding.\n',
      ],
    );
    assert.match(
      await readFile(path, 'utf8'),
      /"file":"content\/patterns\/page\.mdx","code":"links\/missing-anchor"/,
    );
    await writeFile(page, (await readFile(page, 'utf8')).replace('\nRead', '\nFirst.\n\nRead'));
    assert.equal((await check()).code, 0);
    await appendFile(page, '\nSee [here](/patterns/webhooks).\n');
    const { code, stdout } = await check();
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^error\[lint\/link-text\][\s\S]*: 1 error, 0 warnings, 1 in the baseline\.\n`handrail explain .*\n$/,
    );
    assert.match((await check('--no-baseline')).stdout, /: 2 errors, 0 warnings\.\n`handrail explain .*\n$/);
  });

  test('is told to shrink where its findings are gone, and is removed with the last one', async (context) => {
    const { root, check, page, path } = await layOld(context);
    await check('--update-baseline');
    await rm(page);
    const { code, stdout } = await check();
    assert.equal(code, 0);
    assert.equal(
      stdout,
      '6 files checked: 0 errors, 0 warnings.\n`handrail-baseline.json` holds 1 finding that is gone; take it out with `handrail check --update-baseline`:\n  content/patterns/page.mdx links/missing-anchor\n',
    );
    const { summary } = checkDocument.parse(JSON.parse((await check('--reporter', 'json')).stdout));
    assert.deepEqual([summary.baseline, summary.stale], [0, 1]);
    assert.match((await check('--only', 'lint')).stdout, /^6 files checked: 0 errors, 0 warnings\.\n$/);
    assert.match((await check('--update-baseline')).stderr, /nothing for `handrail-baseline\.json` to hold/);
    await assert.rejects(readFile(path), { code: 'ENOENT' });
    assert.deepEqual((await readdir(dirname(root))).sort(), ['.handrail', 'content', 'node_modules']);
  });

  test('keeps what a broken page does not let be looked for', async (context) => {
    const { check, page, path } = await layOld(context);
    await check('--update-baseline');
    const text = await readFile(page, 'utf8');
    const before = await readFile(path, 'utf8');
    await writeFile(page, text.replace('title: A page', 'title: [').replaceAll('twise', 'twice'));
    const broken = await check('--update-baseline');
    assert.deepEqual([broken.code, await readFile(path, 'utf8')], [1, before]);
    assert.match(broken.stdout, /^error\[yaml\/syntax\]/);
    assert.doesNotMatch(broken.stdout, /gone/);
    await writeFile(page, text);
    assert.equal((await check()).code, 0);
  });

  test('holds in a build', async (context) => {
    const { root, check } = await layOld(context);
    await check('--update-baseline');
    const { code, stdout } = await runHandrail(['build', '--no-samples', '--root', root]);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /1 in the baseline\.\n\d+ pages built/);
  });

  test('that is damaged is told with its place, and written anew', async (context) => {
    const { check, path } = await layOld(context);
    await writeFile(path, '{\n  "version": 1,\n  "findings": [\n<<<<<<< HEAD\n');
    const damaged = await check();
    assert.deepEqual([damaged.code, damaged.stdout], [2, '']);
    assert.equal(
      damaged.stderr,
      `error: \`${path}:4:1\` cannot be used: \`<\` stands where a value must stand.\n   = help: Restore it, or write it anew with \`handrail check --update-baseline\`.\n`,
    );
    assert.equal((await check('--no-baseline')).code, 1);
    assert.equal((await check('--update-baseline')).code, 0);
    assert.equal((await check()).code, 0);
  });

  test('that is no file ends the command with 2', async (context) => {
    const { check, path } = await layOld(context);
    await mkdir(path);
    const [read, written] = [await check(), await check('--update-baseline')];
    assert.deepEqual([read.code, written.code, read.stdout, written.stdout], [2, 2, '', '']);
    assert.match(
      read.stderr,
      /^error: `.*\/handrail-baseline\.json` cannot be read: EISDIR.*\.\n {3}= help: .*\n$/,
    );
    assert.match(
      written.stderr,
      /^error: `.*\/handrail-baseline\.json` cannot be written: .*\.\n {3}= help: .*\n$/,
    );
  });
});

describe('--only', { concurrency: availableParallelism() }, () => {
  test('tells findings of codes and subjects, and ends with what they come to', async (context) => {
    const { check, page } = await layOld(context);
    await appendFile(page, '\nSee [here](/patterns/webhooks).\n');
    const codes = async (...args: readonly string[]) => {
      const { code, stdout } = await check('--reporter', 'json', ...args);
      const { diagnostics, summary } = checkDocument.parse(JSON.parse(stdout));
      assert.equal(summary.errors, diagnostics.length);
      return [code, ...diagnostics.map((one) => one.code)];
    };
    assert.deepEqual(await codes(), [1, 'links/missing-anchor', 'lint/link-text']);
    assert.deepEqual(await codes('--only', 'lint'), [1, 'lint/link-text']);
    assert.deepEqual(await codes('--only', 'links/missing-anchor', '--only=lint/image-alt'), [
      1,
      'links/missing-anchor',
    ]);
    assert.deepEqual(await codes('--only', 'schema'), [0]);
  });
});

describe('--max-warnings', { concurrency: availableParallelism() }, () => {
  test('ends with 1 where there are more, and says so', async (context) => {
    const root = await layFresh(context, 'ignore/unused/fail');
    const check = (most: string) => runHandrail(['check', '--root', root, '--max-warnings', most]);
    const [few, enough, json] = await Promise.all([
      check('2'),
      check('3'),
      runHandrail(['check', '--root', root, '--max-warnings', '0', '--reporter', 'json']),
    ]);
    assert.equal(few.code, 1);
    assert.match(
      few.stdout,
      /suppressed\.\n`handrail explain .*\nThere are 3 warnings, and `--max-warnings` allows 2\.\n$/,
    );
    assert.equal(enough.code, 0);
    assert.doesNotMatch(enough.stdout, /max-warnings/);
    assert.equal(json.code, 1);
    assert.equal(checkDocument.parse(JSON.parse(json.stdout)).summary.warnings, 3);
  });
});
