import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readCommit } from '#samples/read-commit.ts';

const commit = 'a'.repeat(40);

async function folderWith(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-git-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

test('a branch, a packed branch, a detached head, a folder inside', async (context) => {
  const loose = { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${commit}\n`, 'a/b': '' };
  const root = await folderWith(context, loose);
  assert.equal(await readCommit(root), commit);
  assert.equal(await readCommit(join(root, 'a')), commit);
  const packed = {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/packed-refs': `# pack\n${commit} refs/heads/main\n`,
  };
  assert.equal(await readCommit(await folderWith(context, packed)), commit);
  assert.equal(await readCommit(await folderWith(context, { '.git/HEAD': `${commit}\n` })), commit);
});

test('a worktree', async (context) => {
  const root = await folderWith(context, {
    'repo/.git/HEAD': 'ref: refs/heads/main\n',
    'repo/.git/refs/heads/topic': `${commit}\n`,
    'repo/.git/worktrees/w/HEAD': 'ref: refs/heads/topic\n',
    'repo/.git/worktrees/w/commondir': '../..\n',
    'w/.git': 'gitdir: ../repo/.git/worktrees/w\n',
  });
  assert.equal(await readCommit(join(root, 'w')), commit);
});

test('outside a repository, or before the first commit, there is none', async (context) => {
  assert.equal(await readCommit(await folderWith(context, {})), null);
  assert.equal(await readCommit(await folderWith(context, { '.git/HEAD': 'ref: refs/heads/main\n' })), null);
});
