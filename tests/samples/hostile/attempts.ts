import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Decoys } from './decoys.ts';
import { processesNamed } from './processes-named.ts';

/** What a sample tries, by one of the functions that every language has. */
export interface Attempt {
  readonly name: string;
  /** The function: `read`, `write`, `tcp` and so on. */
  readonly does: string;
  readonly args: readonly string[];
  /** Whether it worked, from what it printed and from what became of the decoys. */
  isEscape(printed: string): boolean | Promise<boolean>;
  /** Never done without isolation: it would not be safe. */
  readonly isOnlyIsolated?: boolean;
}

const project = join(import.meta.dirname, '../../..');

/** Everything that a hostile sample tries. */
export function attemptsOn(decoys: Decoys): Attempt[] {
  return [...readings(decoys), ...writings(decoys), ...connections(decoys), ...powers(decoys)];
}

/** The caller's environment, files, agents and processes, other tracks, evidence and cache. */
function readings({ secret, folder, pid }: Decoys): Attempt[] {
  const isEscape = (printed: string) => printed.includes(secret);
  const read = (name: string, file: string): Attempt => ({ name, does: 'read', args: [file], isEscape });
  return [
    { name: 'environments-of-all', does: 'processes', args: ['environ'], isEscape },
    read('environment-of-a-process', `/proc/${pid}/environ`),
    read('root-of-a-process', `/proc/${pid}/root${folder}/home/.npmrc`),
    read('folder-of-a-process', `/proc/${pid}/cwd/.npmrc`),
    read('key-of-ssh', join(folder, 'home/.ssh/id_ed25519')),
    read('workspace-of-another', join(folder, 'handrail-aaaaaa/0/samples/other.txt')),
    read('evidence', join(folder, '.handrail/evidence/guide.json')),
    read('cache', join(folder, '.handrail/cache/samples/0.json')),
    {
      ...read('project', join(project, 'package.json')),
      isEscape: (printed) => printed.includes('"private": true'),
    },
    {
      ...read('home-of-the-caller', join(homedir(), '.profile')),
      isEscape: (printed) => isShown(join(homedir(), '.profile'), printed),
      isOnlyIsolated: true,
    },
    {
      ...read('passwords', '/etc/shadow'),
      isEscape: (printed) => isShown('/etc/shadow', printed),
      isOnlyIsolated: true,
    },
  ];
}

/** Outside of the workspace, also through a link; what later processes of the track run and trust. */
function writings({ folder, mark, root, isWritten }: Decoys): Attempt[] {
  const write = (name: string, file: string, does = 'write'): Attempt => ({
    ...{ name, does, args: [file, mark] },
    isEscape: () => isWritten(file),
  });
  const inside = (name: string, file: string): Attempt => ({
    ...{ name, does: 'write', args: [file, mark] },
    isEscape: (printed) => !/read-only|denied|EROFS|EACCES/i.test(printed),
  });
  return [
    write('write-temporary', join(folder, 'written.txt')),
    write('write-home', join(folder, 'home/.bashrc')),
    write('write-packages', join(root, 'node_modules/decoy/index.js')),
    write('write-content', join(root, 'guide.mdx')),
    write('write-evidence', join(folder, '.handrail/evidence/guide.json')),
    write('write-cache', join(folder, '.handrail/cache/samples/0.json')),
    write('write-through-link', join(folder, 'linked.txt'), 'through_link'),
    { ...write('write-system', `/usr/local/lib/${mark}`), isOnlyIsolated: true },
    { ...write('write-configuration', `/etc/${mark}`), isOnlyIsolated: true },
    { ...write('write-project', join(project, 'node_modules', mark)), isOnlyIsolated: true },
    inside('plant-program', '../bin/bwrap'),
    inside('replace-authority', '../authority.pem'),
    inside('replace-preload', '../proxy.mjs'),
    inside('plant-verification', '../verify/verify.mjs'),
    inside('plant-check', '../checks/session-0.sh'),
  ];
}

/** The network, in five ways. */
function connections({ mark, tcpPort, udpPort, socket, abstract, isReached }: Decoys): Attempt[] {
  const reach = (name: string, does: string, args: readonly string[]): Attempt => ({
    ...{ name, does, args },
    isEscape: () => isReached(does),
  });
  return [
    reach('connect', 'tcp', ['127.0.0.1', String(tcpPort), mark]),
    reach('send-packet', 'udp', ['127.0.0.1', String(udpPort), mark]),
    reach('agent-of-ssh', 'socket', [socket]),
    reach('abstract-socket', 'abstract', [abstract]),
    {
      ...{ name: 'public-address', does: 'tcp', args: ['192.0.2.1', '80', mark] },
      isEscape: (printed) => !/unreach/i.test(printed),
      isOnlyIsolated: true,
    },
    {
      ...{ name: 'name-server', does: 'udp', args: ['192.0.2.53', '53', mark] },
      isEscape: (printed) => !/unreach/i.test(printed),
      isOnlyIsolated: true,
    },
  ];
}

const systemCall = 'import ctypes; call = ctypes.CDLL(None).syscall';
const typeIntoTerminal =
  'import fcntl, os, pty, termios; a, b = pty.openpty(); os.setsid() if os.getsid(0) != os.getpid() else 0; fcntl.ioctl(b, termios.TIOCSCTTY, 0); fcntl.ioctl(b, termios.TIOCSTI, bytes([120]))';

/** Other processes, more rights, and room that is not theirs. */
function powers({ folder, pid, seconds, isAlive }: Decoys): Attempt[] {
  const run = (name: string, ...args: string[]): Attempt => ({
    ...{ name, does: 'execute', args },
    isEscape: (printed) => printed.includes(`done: ${args.join(' ')}`),
  });
  return [
    { name: 'kill', does: 'stop_process', args: [String(pid)], isEscape: () => !isAlive() },
    {
      name: 'fork-away',
      does: 'daemon',
      args: [seconds],
      isEscape: () => processesNamed(seconds).length > 0,
    },
    run('own-user-namespace', 'unshare', '-U', 'true'),
    { ...run('mount', 'mount', '-t', 'tmpfs', 'none', '/tmp'), isOnlyIsolated: true },
    { ...run('remount', 'mount', '-o', 'remount,rw', '/usr'), isOnlyIsolated: true },
    {
      ...run('hypervisor', 'python3', '-c', 'import socket; socket.socket(40, socket.SOCK_STREAM)'),
      isOnlyIsolated: true,
    },
    {
      ...run('keyring', 'python3', '-c', `${systemCall}; assert call(250, 0, -3, 0) > 0`),
      isOnlyIsolated: true,
    },
    {
      ...run('type-into-a-terminal', 'python3', '-c', typeIntoTerminal),
      isOnlyIsolated: true,
    },
    { ...run('device', 'mknod', '/tmp/device', 'b', '254', '0'), isOnlyIsolated: true },
    {
      ...{ name: 'rights-by-setuid', does: 'read', args: ['/proc/self/status'] },
      isEscape: (printed) => !/NoNewPrivs:\s*1/.test(printed) || !/CapBnd:\s*0+\n/.test(printed),
    },
    {
      ...{ name: 'fill-temporary', does: 'fill', args: [join(folder, 'big'), '80'] },
      isEscape: (printed) => printed.includes('filled 80'),
    },
    {
      ...{ name: 'fill-own-temporary', does: 'fill', args: ['/tmp/handrail-hostile-big', '80'] },
      isEscape: (printed) => printed.includes('filled 80'),
    },
    {
      ...{ name: 'fill-memory-folder', does: 'fill', args: ['/dev/shm/handrail-hostile-big', '80'] },
      isEscape: (printed) => printed.includes('filled 80'),
    },
    {
      ...{ name: 'fill-workspace', does: 'fill', args: ['big', '600'] },
      isEscape: (printed) => printed.includes('filled 600'),
    },
  ];
}

/** Whether what was printed holds the text of a file of this machine, which may be unreadable, empty or not there. */
function isShown(file: string, printed: string): boolean {
  try {
    const text = readFileSync(file, 'utf8').split('\0')[0]?.trim() ?? '';
    return text.length > 0 && printed.includes(text);
  } catch {
    return false;
  }
}
