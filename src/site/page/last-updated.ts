import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';

/** When each file was last changed, as an ISO time in UTC, by its path relative to the content root’s parent. */
export type LastUpdated = ReadonlyMap<string, string>;

const run = promisify(execFile);

/**
 * When the files of a content root were last changed, by the commits of its repository: git is asked once for all of them.
 * Empty without git or a repository, and in a shallow clone, whose one commit would have changed everything.
 */
export async function readLastUpdated(root: string): Promise<LastUpdated> {
  try {
    const isShallow = await git(root, ['rev-parse', '--is-shallow-repository']);
    if (isShallow.trim() !== 'false') return new Map();
    const format = [
      '--format=%x01%ct',
      '--name-only',
      '--relative',
      '-z',
      '--no-renames',
      '--diff-merges=first-parent',
    ];
    return parseLog(await git(root, ['log', ...format, '--', basename(root)]));
  } catch {
    return new Map();
  }
}

async function git(root: string, command: readonly string[]): Promise<string> {
  const options = { cwd: dirname(root), timeout: 20_000, maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await run('git', ['--no-optional-locks', ...command], options);
  return stdout;
}

/** The log names the latest commit first: what it says first of a file counts. */
function parseLog(log: string): LastUpdated {
  const found = new Map<string, string>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [seconds = '', ...files] = commit.split(/[\0\n]+/);
    const at = new Date(Number(seconds) * 1000).toISOString();
    for (const file of files) if (file !== '' && !found.has(file)) found.set(file, at);
  }
  return found;
}
