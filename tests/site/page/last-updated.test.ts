import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLastUpdated } from '#site/page/last-updated.ts';
import { temporaryRoot } from '../../temporary-root.ts';

const dates = ['2026-01-05T10:00:00+09:00', '2026-02-06T23:30:00-05:00'] as const;

test('each file has the day of its last commit, in UTC, from one question to git', async (context) => {
  const folder = await temporaryRoot(context);
  const content = join(folder, 'docs', 'content');
  await mkdir(join(content, 'guides'), { recursive: true });
  assert.deepEqual(await readLastUpdated(content), new Map(), 'there is no repository');
  const git = (date: string, ...command: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@a.example', ...command], {
      env: { ...process.env, GIT_COMMITTER_DATE: date },
    });
  git(dates[0], 'init', '-q');
  await writeFile(join(content, 'guides', 'odd "näme".mdx'), 'a');
  await writeFile(join(content, 'b.mdx'), 'a');
  await writeFile(join(folder, 'README.md'), 'a');
  git(dates[0], 'add', '.');
  git(dates[0], 'commit', '-qm', 'first');
  await writeFile(join(content, 'b.mdx'), 'b');
  git(dates[1], 'commit', '-qam', 'second');
  await writeFile(join(content, 'c.mdx'), 'not committed');
  assert.deepEqual([...(await readLastUpdated(content))].sort(), [
    ['content/b.mdx', '2026-02-07T04:30:00.000Z'],
    ['content/guides/odd "näme".mdx', '2026-01-05T01:00:00.000Z'],
  ]);
  const shallow = join(folder, 'shallow');
  git(dates[1], 'clone', '-q', '--depth', '1', `file://${folder}`, shallow);
  assert.deepEqual(await readLastUpdated(join(shallow, 'docs', 'content')), new Map());
});
