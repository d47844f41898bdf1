import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freshFolder, recoverFolder, replaceFolder } from '../../scripts/replace-folder.ts';

async function withFolder(run: (target: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-replace-'));
  try {
    await run(join(folder, 'dist'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function write(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
}

const deadPid = 2 ** 22 + 1;

test('a new folder replaces the old one and leaves nothing beside it', () =>
  withFolder(async (target) => {
    await write(target, 'old');
    await write(freshFolder(target), 'new');
    await replaceFolder(freshFolder(target), target);
    assert.equal(await readFile(join(target, 'index.html'), 'utf8'), 'new');
    assert.deepEqual(await readdir(join(target, '..')), ['dist']);
  }));

test('a run that was killed between the renames is mended', () =>
  withFolder(async (target) => {
    await write(`${target}.old-${deadPid}`, 'old');
    await write(`${target}.new-${deadPid}`, 'half');
    await recoverFolder(target);
    assert.equal(await readFile(join(target, 'index.html'), 'utf8'), 'old');
    assert.deepEqual(await readdir(join(target, '..')), ['dist']);
  }));

test('the folder of a run that is under way is left alone', () =>
  withFolder(async (target) => {
    await write(target, 'old');
    await write(`${target}.new-${process.ppid}`, 'under way');
    await recoverFolder(target);
    assert.deepEqual((await readdir(join(target, '..'))).sort(), ['dist', `dist.new-${process.ppid}`]);
  }));
