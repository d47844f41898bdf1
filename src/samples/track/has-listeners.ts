import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const listening = '0A';
const pause = 10;
const turns = 50;

/**
 * Whether something still listens on a port of this network namespace, which is nobody else's. What has just been
 * killed may need a moment: it is looked at for half a second.
 */
export async function hasListeners(): Promise<boolean> {
  for (let turn = 0; turn < turns; turn += 1) {
    if (!(await isHeard())) return false;
    await wait(pause);
  }
  return true;
}

/** Reads the kernel's tables of sockets; the state is the fourth column. */
async function isHeard(): Promise<boolean> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/self/net/${name}`, 'utf8').catch(() => '')),
  );
  return tables.some((table) => table.split('\n').some((line) => line.trim().split(/\s+/)[3] === listening));
}
