import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { systemPath } from '../find-tools.ts';
import type { Command } from './command.ts';
import { filterOptions } from './give-filter.ts';
import type { Isolation } from './isolation.ts';

/** What a sandbox of a sample may see: everything else of the machine is not there. */
export interface Sandbox {
  readonly isolation: Isolation;
  /** Absolute path of the folder of the track. It can be read. */
  readonly workspace: string;
  /** Folders in it that can be written to. Besides them there are only an empty `/tmp` and `/dev/shm`, both small. */
  readonly writable: readonly string[];
  /** Absolute paths that can be read, besides the system's programs: runtimes, packages. */
  readonly readable: readonly string[];
}

/** Never looked for on the PATH of a sample, whose first folder may be anyone's. */
const bubblewrap =
  systemPath.map((folder) => join(folder, 'bwrap')).find((file) => existsSync(file)) ?? '/usr/bin/bwrap';
const systemFolders = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'];
const systemFiles = [
  '/etc/alternatives',
  '/etc/hosts',
  '/etc/ld.so.cache',
  '/etc/nsswitch.conf',
  '/etc/passwd',
  '/etc/group',
  '/etc/localtime',
  '/etc/ssl/openssl.cnf',
];

/**
 * How much can be stored in the workspaces of a worker, and in each of the other folders that can be written to, in
 * bytes.
 */
const workspaceSize = String(512 * 2 ** 20);
const temporarySize = String(64 * 2 ** 20);

/**
 * What one process may use: 2 GiB of memory of its own, no core dumps; and how many processes and threads there may be
 * in its sandbox. The kernel does not hold root to that last number.
 */
const limits = ['/usr/bin/prlimit', '--core=0', `--data=${2 * 2 ** 30}`, '--nproc=1024'];

/**
 * Wraps the command of one process of a track: own process, user, ipc and host-name namespaces, no capabilities and no
 * way to new ones, an unprivileged uid, limits, and only the system's programs, the readable folders and the workspace
 * in view. The network namespace and the room in the workspace are the worker's: see {@link workerCommand}. It must be
 * started with the environment of the sample, and be given its filter: see {@link giveFilter}.
 */
export function sandboxed(sandbox: Sandbox, { command, args }: Command): Command {
  if (sandbox.isolation === 'none') return { command, args };
  const { workspace, writable, readable } = sandbox;
  return {
    command: bubblewrap,
    args: [
      ...['--unshare-user', '--disable-userns', '--unshare-pid', '--unshare-ipc', '--unshare-uts'],
      ...['--unshare-cgroup-try', '--die-with-parent', '--new-session'],
      ...['--cap-drop', 'ALL', '--uid', '1000', '--gid', '1000'],
      ...['--ro-bind', '/usr', '/usr', ...systemFolders.flatMap(bindSystemFolder)],
      ...systemFiles.flatMap((file) => ['--ro-bind-try', file, file]),
      ...['--proc', '/proc', '--dev', '/dev'],
      ...['/dev/shm', '/tmp'].flatMap((folder) => ['--size', temporarySize, '--tmpfs', folder]),
      ...[...readable, workspace].flatMap((path) => ['--ro-bind', path, path]),
      ...writable.flatMap((path) => ['--bind', path, path]),
      ...['--remount-ro', '/dev', '--remount-ro', '/'],
      ...[...filterOptions, '--', ...limits, command, ...args],
    ],
  };
}

/** Where a worker stands. */
export interface WorkerPlace {
  readonly isolation: Isolation;
  /** The folder of its workspaces; absolute. */
  readonly folder: string;
  /** Whether it shares the network of the machine, to reach the sandboxes of vendors. */
  readonly isOnline?: boolean;
}

/**
 * Wraps a worker, which runs tracks one after the other: a network namespace of its own with nothing but loopback, so
 * that tracks may use the same ports at the same time and nothing leaves the machine; no devices; the file system is
 * read-only but for the folder of its workspaces, which is empty, of limited size and in memory: nothing outside sees
 * what is written there, and it is gone with the worker. No process namespace: a sandbox inside it could not find its
 * own processes in the `/proc` of the host, and may not mount another.
 */
export function workerCommand(
  { isolation, folder, isOnline = false }: WorkerPlace,
  { command, args }: Command,
): Command {
  if (isolation === 'none') return { command, args };
  return {
    command: bubblewrap,
    args: [
      ...['--unshare-user', '--unshare-ipc', '--die-with-parent', '--new-session'],
      ...(isOnline ? [] : ['--unshare-net']),
      ...['--ro-bind', '/', '/', '--dev', '/dev', '--bind', '/proc', '/proc'],
      ...['--size', workspaceSize, '--tmpfs', folder, '--', command, ...args],
    ],
  };
}

/** On most systems `/bin` and the like are links into `/usr`. */
function bindSystemFolder(path: string): string[] {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  return stats.isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
}
