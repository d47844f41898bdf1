import { lstatSync, readlinkSync } from 'node:fs';
import type { Isolation } from './isolation.ts';

/** What a sandbox of a sample may see: everything else of the machine is not there. */
export interface Sandbox {
  readonly isolation: Isolation;
  /** Absolute path; the only place that can be written to, besides an empty `/tmp`. */
  readonly workspace: string;
  /** Absolute paths that can be read, besides the system's programs: runtimes, packages. */
  readonly readable: readonly string[];
}

/** A program and its arguments. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

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
 * Wraps the command of one process of a track: own process, user, ipc and host-name namespaces, no capabilities, an
 * unprivileged uid, and only the system's programs, the readable folders and the workspace in view. The network
 * namespace is the worker's: see {@link workerCommand}. It must be started with the environment of the sample.
 */
export function sandboxed(sandbox: Sandbox, { command, args }: Command): Command {
  if (sandbox.isolation === 'none') return { command, args };
  const { workspace, readable } = sandbox;
  return {
    command: 'bwrap',
    args: [
      ...['--unshare-user', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
      ...['--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--uid', '1000', '--gid', '1000'],
      ...['--ro-bind', '/usr', '/usr', ...systemFolders.flatMap(bindSystemFolder)],
      ...systemFiles.flatMap((file) => ['--ro-bind-try', file, file]),
      ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
      ...readable.flatMap((path) => ['--ro-bind', path, path]),
      ...['--bind', workspace, workspace, '--', command, ...args],
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
 * that tracks may use the same ports at the same time and nothing leaves the machine; the file system is read-only but
 * for the folder of its workspaces. No process namespace: a sandbox inside it could not find its own processes in the
 * `/proc` of the host, and may not mount another.
 */
export function workerCommand(
  { isolation, folder, isOnline = false }: WorkerPlace,
  { command, args }: Command,
): Command {
  if (isolation === 'none') return { command, args };
  return {
    command: 'bwrap',
    args: [
      ...['--unshare-user', '--unshare-ipc', '--die-with-parent', '--new-session'],
      ...(isOnline ? [] : ['--unshare-net']),
      ...['--ro-bind', '/', '/', '--dev-bind', '/dev', '/dev', '--bind', '/proc', '/proc'],
      ...['--bind', folder, folder, '--', command, ...args],
    ],
  };
}

/** On most systems `/bin` and the like are links into `/usr`. */
function bindSystemFolder(path: string): string[] {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  return stats.isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
}
