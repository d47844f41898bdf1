import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { keys, openTerminal } from './open-terminal.ts';

const skip = spawnSync('script', ['--version']).error === undefined ? false : '`script` is not installed';

async function emptyFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-new-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The questions in their order, each with the keys that answer it. */
const questions = [
  ['What do you want to write?', keys.enter],
  ['Which provider is it about?', `acme${keys.enter}`],
  ['What is its title?', `Take orders${keys.enter}`],
  ['Its slug', keys.enter],
  ['Make them?', keys.enter],
] as const;

describe('handrail new at a terminal', { skip }, () => {
  test('asks for what is missing, offers what follows, and makes it', async (context) => {
    const folder = await emptyFolder(context);
    await using terminal = openTerminal(folder, ['new']);
    for (const [question, answer] of questions) {
      await terminal.see(question);
      terminal.type(answer);
    }
    const { code, screen } = await terminal.ended();
    assert.equal(code, 0, screen);
    assert.match(screen, /These files are made:\n(?: {2}content\/\S+\n)+/);
    const listed = screen.match(/^ {2}content\/\S+$/gm)?.length;
    assert.ok(screen.includes(`\nMade ${listed} files.\n`), screen);
    assert.match(screen, /\n {2}handrail samples take-orders {2}/);
    const guide = await readFile(join(folder, 'content/guides/take-orders/index.mdx'), 'utf8');
    assert.match(guide, /^---\ntitle: Take orders\n/);
  });

  for (const [index, [last]] of questions.entries())
    test(`Ctrl-C at “${last}” ends with 130, and leaves nothing`, async (context) => {
      const folder = await emptyFolder(context);
      await using terminal = openTerminal(folder, ['new']);
      for (const [question, answer] of questions.slice(0, index)) {
        await terminal.see(question);
        terminal.type(answer);
      }
      await terminal.see(last);
      terminal.type(keys.interrupt);
      const { code, screen } = await terminal.ended();
      assert.equal(code, 130, screen);
      assert.match(screen, /Stopped\. Nothing was written\.\n$/);
      assert.deepEqual(await readdir(folder), []);
    });

  test('says what is wrong with an answer, and asks again; “No” makes nothing', async (context) => {
    const folder = await emptyFolder(context);
    await using terminal = openTerminal(folder, ['new', 'provider']);
    await terminal.see('What is the provider called?');
    terminal.type(`Acme */${keys.enter}`);
    await terminal.see('as it stands in comments of code too.');
    terminal.type(`${keys.erase}Acme Pay${keys.enter}`);
    await terminal.see('Its id');
    await terminal.see('acme-pay');
    terminal.type(`!${keys.enter}`);
    await terminal.see('such as `acme-pay`');
    terminal.type(`\x7f${keys.enter}`);
    await terminal.see('content/providers/acme-pay/provider.yaml');
    await terminal.see('Make them?');
    terminal.type(`n`);
    const { code } = await terminal.ended();
    assert.equal(code, 130);
    assert.deepEqual(await readdir(folder), []);
  });

  test('--yes asks nothing', async (context) => {
    const folder = await emptyFolder(context);
    await using terminal = openTerminal(folder, ['new', 'pattern', 'retries', '--yes']);
    const { code, screen } = await terminal.ended();
    assert.equal(code, 0, screen);
    assert.match(screen, /^Made:\n {2}content\//);
  });
});
