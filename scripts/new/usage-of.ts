import { RefusedFilesError } from '#scaffold/refused-files-error.ts';
import { UsageError } from '../command.ts';

/** An error of writing new files as one of use, where it is one: refused files, and what the file system says. */
export function usageOf(error: unknown): unknown {
  if (error instanceof RefusedFilesError) return new UsageError(error.message, error.help);
  const { code, path, syscall, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || syscall === undefined) return error;
  const where = path === undefined ? '' : ` at \`${path}\``;
  return new UsageError(
    `Nothing is written: ${reasons[code] ?? message}${where}.`,
    'Correct that, or name another content root with `--root DIR`.',
  );
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write',
  EPERM: 'this user may not write',
  EROFS: 'the file system can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of this user is used up',
  EEXIST: 'somebody else has just made a file',
};
