import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { uncommittedLines } from '../../scripts/uncommitted-lines.ts';
import { wantsUpdate } from '../../scripts/update-outputs.ts';

const program = join(import.meta.dirname, '../../scripts/handrail.ts');

const frontmatter = `---
title: A page
description: A page of a test.
tags: [tests]
owner: Tests
reviewed: 2026-11-22
reviewEvery: 180d
configuration:
  - key: SECRET_KEY
    what: A key.
    kind: env
    secret: true
    sandbox: key_test_…
    production: key_live_…
    where: Console.
    simulator: key_test_of_the_page
---
`;

const body = `
# Start

1. In a list:

   \`\`\`bash id=first
   echo "one"; echo "took 5 ms"; echo "key $SECRET_KEY"
   \`\`\`

   \`\`\`text output
   uno
   took [..] ms
   \`\`\`

\`\`\`bash id=second
echo '{ "id": "cus_1", "n": 2, "o": 3 }'
\`\`\`

\`\`\`json output
{
  "id": "[id]",
  "n": 1,
  "...": "..."
}
\`\`\`
`;

const wanted = body
  .replace('   uno\n   took [..] ms', '   one\n   took [..] ms\n   key [..]')
  .replace('"n": 1', '"n": 2');

/** A content root with one page; gives the path of the page. */
async function contentRoot(context: TestContext, text: string): Promise<{ folder: string; page: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-update-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const page = join(folder, 'content/patterns/page.mdx');
  await mkdir(join(folder, 'content/patterns'), { recursive: true });
  const site = 'title: Tests\ndescription: Of a test.\nsupport: None.\nlocales: [en]\n';
  await writeFile(join(folder, 'content/site.yaml'), site);
  await writeFile(page, frontmatter + text);
  return { folder, page };
}

async function update(folder: string, environment: Record<string, string> = {}) {
  const { CI: _ci, ...own } = process.env;
  const args = [program, 'samples', '--update', '--root', folder];
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { env: { ...own, ...environment } }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

async function git(folder: string, ...args: string[]): Promise<void> {
  const who = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.com', '-c', 'commit.gpgsign=false'];
  await promisify(execFile)('git', ['-C', folder, ...who, ...args]);
}

describe('--update', { concurrency: true }, () => {
  test('writes what samples print, shows it, runs again, and then changes nothing', async (context) => {
    const { folder, page } = await contentRoot(context, body);
    const first = await update(folder);
    assert.equal(await readFile(page, 'utf8'), frontmatter + wanted);
    assert.equal(first.code, 0, first.stdout + first.stderr);
    assert.match(first.stderr, /^content\/patterns\/page\.mdx:27: the output of `first` is updated\.$/m);
    assert.match(first.stderr, /^ {3}- uno\n {3}\+ one\n {5}took \[\.\.\] ms\n {3}\+ key \[\.\.\]$/m);
    assert.ok(!`${first.stdout}${first.stderr}`.includes('key_test_of_the_page'));
    const second = await update(folder);
    assert.equal(second.code, 0);
    assert.doesNotMatch(second.stderr, /updated/);
    assert.equal(await readFile(page, 'utf8'), frontmatter + wanted);
  });

  test('leaves samples that fail, and outputs that no fence can show', async (context) => {
    const failing = '```bash id=a\necho 1; false\n```\n\n```text output\n2\n```\n';
    const silent = '```bash id=b isolated\ntrue\n```\n\n```text output\n2\n```\n';
    const { folder, page } = await contentRoot(context, failing + silent);
    const { code, stdout, stderr } = await update(folder);
    assert.equal(code, 1);
    assert.match(stderr, /page\.mdx:29: the output of `b` is not updated: it is empty/);
    assert.match(stdout, /`a` ended with/);
    assert.equal(await readFile(page, 'utf8'), frontmatter + failing + silent);
  });

  test('leaves a fence with uncommitted changes, and no other', async (context) => {
    const { folder, page } = await contentRoot(context, body);
    await git(folder, 'init', '-q');
    await git(folder, 'add', 'content');
    await git(folder, 'commit', '-q', '-m', 'A page');
    await writeFile(page, frontmatter + body.replace('"n": 1', '"n": 7'));
    const { code, stderr } = await update(folder);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /page\.mdx:36: the output of `second` is not updated: it stands in a fence with uncommitted/,
    );
    assert.equal(await readFile(page, 'utf8'), frontmatter + wanted.replace('"n": 2,\n', '"n": 7,\n'));
    assert.deepEqual(await uncommittedLines(page), [
      { first: 28, last: 28 },
      { first: 30, last: 30 },
      { first: 40, last: 40 },
    ]);
  });

  test('is refused in CI, before anything is run', async (context) => {
    const { folder, page } = await contentRoot(context, body);
    const { code, stderr } = await update(folder, { CI: 'true' });
    assert.equal(code, 2);
    assert.match(stderr, /does not run in CI/);
    assert.equal(await readFile(page, 'utf8'), frontmatter + body);
  });
});

test('CI is what says so', () => {
  assert.equal(wantsUpdate({ update: true }, {}), true);
  for (const CI of ['', 'false', '0']) assert.equal(wantsUpdate({ update: true }, { CI }), true);
  for (const CI of ['true', '1', 'yes']) assert.throws(() => wantsUpdate({ update: true }, { CI }), /CI/);
  assert.equal(wantsUpdate({}, { CI: 'true' }), false);
});
