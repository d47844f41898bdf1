import { findTools } from './find-tools.ts';
import type { FoundIsolation } from './isolation/isolation.ts';
import { probeIsolation } from './isolation/probe-isolation.ts';
import type { Toolchain } from './toolchain.ts';

/** What this machine offers to a run. */
export interface Host extends FoundIsolation {
  readonly tools: Toolchain;
}

/**
 * Finds the runtimes and the strongest isolation of this machine. It waits for other processes, so start it before work
 * that keeps this one busy.
 *
 * @param path a search path on which runtimes are looked for, after the system’s own folders
 */
export async function inspectHost(path: string): Promise<Host> {
  const [tools, found] = await Promise.all([findTools(path), probeIsolation()]);
  return { tools, ...found };
}
