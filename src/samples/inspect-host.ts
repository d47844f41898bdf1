import { findTools } from './find-tools.ts';
import type { FoundIsolation } from './isolation/isolation.ts';
import { probeIsolation } from './isolation/probe-isolation.ts';
import type { ToolName } from './languages/language.ts';
import type { Toolchain } from './toolchain.ts';
import { usualTools } from './used-tools.ts';

/** What this machine offers to a run. */
export interface Host extends FoundIsolation {
  /** The search path on which runtimes are looked for, after the system’s own folders. */
  readonly path: string;
  /** The runtimes that were looked for and found. */
  readonly tools: Toolchain;
}

/**
 * Finds the usual runtimes and the strongest isolation of this machine. It waits for other processes, so start it
 * before work that keeps this one busy.
 */
export async function inspectHost(path: string): Promise<Host> {
  const [tools, found] = await Promise.all([findTools(path, usualTools), probeIsolation()]);
  return { path, tools, ...found };
}

/** The runtimes of a host, with those of these names. */
export async function toolsOf({ path, tools }: Host, names: readonly ToolName[]): Promise<Toolchain> {
  return { ...tools, ...(await findTools(path, names)) };
}
