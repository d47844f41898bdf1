import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from './command.ts';

/**
 * The files under a folder that differ from a commit, untracked ones too, relative to the folder.
 *
 * @throws {UsageError} outside a git repository, and where `base` names no commit
 */
export async function changedFiles(folder: string, base: string): Promise<readonly string[]> {
  if (await fails(folder, ['rev-parse', '--git-dir'])) {
    throw new UsageError(
      `\`${folder}\` is in no git repository.`,
      '`--changed` asks git what has changed: leave it out.',
    );
  }
  if (await fails(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`])) {
    throw new UsageError(
      `\`${base}\` names no commit.`,
      'Name a branch, tag or commit that this clone has; a shallow clone has only its last one.',
    );
  }
  const commands = [
    ['diff', '--name-only', '--no-renames', '--relative', '-z', '--end-of-options', base, '--'],
    ['ls-files', '--others', '--exclude-standard', '-z'],
  ];
  const lists = await Promise.all(commands.map((args) => git(folder, args)));
  return lists.flatMap((list) => list.split('\0')).filter((file) => file !== '');
}

async function fails(folder: string, args: readonly string[]): Promise<boolean> {
  return git(folder, args).then(
    () => false,
    () => true,
  );
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  // A hook of git has the address of its repository in the environment, relative to another folder.
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...own } = process.env;
  const options = { cwd: folder, maxBuffer: 2 ** 28, env: { ...own, GIT_OPTIONAL_LOCKS: '0' } };
  return (await promisify(execFile)('git', args, options)).stdout;
}
