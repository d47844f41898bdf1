import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { watchFolder } from '../../scripts/watch/watch-folder.ts';
import { layFresh } from './lay-fresh.ts';
import { runHandrail, startHandrail } from './run-handrail.ts';

async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-watch-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Waits until a file was heard of, and forgets all that was. */
function hearer() {
  const heard = new Set<string>();
  let wake = () => {};
  const hear = (file: string) => {
    heard.add(file);
    wake();
  };
  const until = (file: string) =>
    new Promise<void>((resolve) => {
      wake = () => {
        if (!heard.has(file)) return;
        heard.clear();
        wake = () => {};
        resolve();
      };
      wake();
    });
  return { hear, until };
}

test('a watched folder tells edits, renames, removals and what is made, again and again', {
  timeout: 60_000,
}, async (context) => {
  const folder = await temporaryFolder(context);
  const controller = new AbortController();
  context.after(() => controller.abort());
  const { hear, until } = hearer();
  const gone = hearer();
  await writeFile(join(folder, 'a.mdx'), '1');
  const onError = ({ message }: Error) => gone.hear(message);
  watchFolder(folder, { signal: controller.signal, onChange: hear, onError });
  const path = (name: string) => join(folder, name);
  for (let round = 0; round < 20; round += 1) {
    await appendFile(path('a.mdx'), 'more');
    await until('a.mdx');
    await writeFile(path('a.mdx.tmp'), 'whole');
    await rename(path('a.mdx.tmp'), path('a.mdx'));
    await until('a.mdx');
    await mkdir(path('guides/deep'), { recursive: true });
    await writeFile(path('guides/deep/b.mdx'), '1');
    await until('guides/deep/b.mdx');
    await rename(path('guides'), path('moved'));
    await until('moved/deep/b.mdx');
    await appendFile(path('moved/deep/b.mdx'), 'more');
    await until('moved/deep/b.mdx');
    await rm(path('moved'), { recursive: true });
    await until('moved');
  }
  await rm(folder, { recursive: true });
  await gone.until('it was moved or removed');
});

describe('handrail samples --watch', () => {
  test('runs what changed, survives broken pages, and ends with 0 at Ctrl-C, with nothing left', {
    timeout: 120_000,
  }, async (context) => {
    const root = await layFresh(context);
    const temporary = await temporaryFolder(context);
    const page = join(root, 'guides/take-orders/index.mdx');
    const text = await readFile(page, 'utf8');
    const site = await readFile(join(root, 'site.yaml'), 'utf8');
    const started = startHandrail(['samples', '--watch', '--root', root], { env: { TMPDIR: temporary } });
    const { child, ended, printed } = started;
    const first = await printed(`Watching ${root}. Press Ctrl-C to stop.\n`);
    assert.match(
      first.stdout,
      /^\d\d:\d\d:\d\d ✓ 3 passed, 1 of 1 error row proven; 2 of 2 tracks run, [\d.]+ s\n$/,
    );
    await writeFile(page, text.replace('console.log(', 'consol.log('));
    await printed('; 1 of 2 tracks run');
    await appendFile(join(root, 'site.yaml'), '\ntitle: [');
    await printed('error[yaml/syntax]');
    await rename(join(root, 'auth/acme-keys.mdx'), join(root, 'auth/renamed.mdx'));
    await printed('error[content/unknown-reference]');
    await rename(join(root, 'auth/renamed.mdx'), join(root, 'auth/acme-keys.mdx'));
    await writeFile(join(root, 'site.yaml'), site);
    await writeFile(page, text);
    await printed('✓ 3 passed, 1 of 1 error row proven; 0 of 2 tracks run');
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    assert.equal(code, 0, stderr);
    assert.match(stderr, /\nChanged: content\/guides\/take-orders\/index\.mdx\n/);
    assert.deepEqual(await readdir(temporary), []);
  });

  test('ends with 0 at Ctrl-C during a round', { timeout: 60_000 }, async (context) => {
    const root = await layFresh(context);
    await appendFile(join(root, 'patterns/webhooks.mdx'), '\n```bash timeout=50s\nsleep 50\n```\n');
    const { child, ended, printed } = startHandrail(['samples', '--watch', '--root', root]);
    await printed('take-orders (main): 2 of 2 steps');
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    assert.deepEqual([code, stdout], [0, ''], stderr);
  });

  test('ends with 2 where the content root is gone', { timeout: 60_000 }, async (context) => {
    const root = await layFresh(context);
    const { ended, printed } = startHandrail(['samples', 'acme-keys', '--watch', '--root', root]);
    await printed('Press Ctrl-C to stop.\n');
    await rename(root, `${root}-moved`);
    const { code, stderr } = await ended;
    assert.equal(code, 2);
    assert.match(
      stderr,
      new RegExp(`error: .*${basename(root)}\` is no longer watched: it was moved or removed\\.`),
    );
  });

  test('ends with 2 where the first round cannot begin', { timeout: 60_000 }, async (context) => {
    const root = await layFresh(context);
    const { code, stderr } = await runHandrail(['samples', '--watch', 'nowhere', '--root', root]);
    assert.deepEqual([code, stderr.split('\n')[0]], [2, `error: \`nowhere\` names no page of \`${root}\`.`]);
  });

  for (const args of [['--update'], ['--shard', '1/2'], ['--list'], ['--reporter', 'json']]) {
    test(`refuses ${args.join(' ')}`, async (context) => {
      const root = await layFresh(context);
      const { code, stdout, stderr } = await runHandrail(['samples', '--watch', ...args, '--root', root]);
      assert.deepEqual([code, stdout], [2, ''], stderr);
      assert.match(stderr, /^error: .*`--watch`.*\n {3}= help: Leave /);
    });
  }
});
