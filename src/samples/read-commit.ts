import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The commit that is checked out around a folder, read from the repository’s files; null outside a repository. */
export async function readCommit(folder: string): Promise<string | null> {
  const git = await findGit(folder);
  if (git === undefined) return null;
  const head = (await read(join(git, 'HEAD')))?.trim() ?? '';
  if (!head.startsWith('ref: ')) return /^[0-9a-f]{40,64}$/.test(head) ? head : null;
  const name = head.slice('ref: '.length);
  const common = resolve(git, (await read(join(git, 'commondir')))?.trim() ?? '.');
  const loose = (await read(join(git, name))) ?? (await read(join(common, name)));
  if (loose !== undefined) return loose.trim();
  const packed = await read(join(common, 'packed-refs'));
  return (
    packed
      ?.split('\n')
      .find((line) => line.endsWith(` ${name}`))
      ?.split(' ')[0] ?? null
  );
}

/** The repository folder: `.git` itself, or where a `.git` file of a worktree points. */
async function findGit(folder: string): Promise<string | undefined> {
  const path = join(folder, '.git');
  if ((await read(join(path, 'HEAD'))) !== undefined) return path;
  const pointer = /^gitdir: (.+)$/m.exec((await read(path)) ?? '')?.[1];
  if (pointer !== undefined) return resolve(folder, pointer);
  return dirname(folder) === folder ? undefined : findGit(dirname(folder));
}

function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
