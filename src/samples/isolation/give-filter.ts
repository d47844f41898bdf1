import type { ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import { syscallFilter } from './syscall-filter.ts';

/** The descriptor from which bubblewrap reads what its sandbox may not ask of the kernel. */
const filterDescriptor = 4;

const filter = syscallFilter(process.arch);

/** The options of bubblewrap for the filter: none on a processor whose numbers are not known. */
export const filterOptions = filter === undefined ? [] : ['--seccomp', String(filterDescriptor)];

/**
 * Gives a sandbox its filter, which it waits for. Its descriptor must be a pipe; where there is no sandbox there is
 * none.
 */
export function giveFilter(child: ChildProcess): void {
  const pipe = child.stdio[filterDescriptor] as Writable | undefined;
  pipe?.on('error', () => undefined).end(filter);
}
