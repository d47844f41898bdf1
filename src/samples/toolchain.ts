import type { ToolName } from './languages/language.ts';

/** A runtime on this machine. */
export interface Tool {
  /** The absolute path of the program itself, never of a shim. */
  readonly path: string;
  /** As evidence names it: `Node 26.10.0`, `bash 5.2.15`, `Python 3.11.2`. */
  readonly version: string;
  /** The folders that it needs, besides the system's own. */
  readonly folders: readonly string[];
}

/** The runtimes that were found. */
export type Toolchain = Readonly<Partial<Record<ToolName, Tool>>>;
