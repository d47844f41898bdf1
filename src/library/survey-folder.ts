import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeOddity, explainError, type Oddity } from './describe-oddity.ts';

/** Something that cannot be read. */
export interface OddPath extends Oddity {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
}

/** What stands below a folder. Paths are relative to it, with forward slashes, sorted. */
export interface Survey {
  /** Files that can be read. */
  readonly paths: readonly string[];
  readonly folders: readonly string[];
  readonly odd: readonly OddPath[];
}

/**
 * Tells what stands below a folder. Hidden folders and installed packages are passed over. Throws where the folder itself
 * cannot be read.
 */
export function surveyFolder(root: string): Survey {
  const survey: Collected = { paths: [], folders: [], odd: [] };
  collect(root, readdirSync(root, { withFileTypes: true }), { prefix: '', into: survey });
  return { paths: survey.paths.sort(), folders: survey.folders.sort(), odd: survey.odd.sort(byPath) };
}

interface Collected {
  readonly paths: string[];
  readonly folders: string[];
  readonly odd: OddPath[];
}

function collect(
  root: string,
  entries: readonly Dirent[],
  { prefix, into }: { readonly prefix: string; readonly into: Collected },
): void {
  for (const entry of entries) {
    const path = prefix + entry.name;
    if (entry.isFile()) into.paths.push(path);
    else if (entry.isDirectory()) {
      if (isPassedOver(entry)) continue;
      into.folders.push(path);
      const inside = readFolder(join(root, path));
      // Removed or renamed while its parent was read.
      if (inside === undefined) continue;
      if ('why' in inside) into.odd.push({ path, ...inside });
      else collect(root, inside, { prefix: `${path}/`, into });
    } else if (!isPassedOver(entry)) {
      const oddity = describeOddity(root, join(root, path));
      if (oddity === undefined) into.paths.push(path);
      else into.odd.push({ path, ...oddity });
    }
  }
}

/** A folder or link that is no content. */
function isPassedOver({ name }: Dirent): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function readFolder(folder: string): readonly Dirent[] | Oddity | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const system = error as NodeJS.ErrnoException;
    return system.code === 'ENOENT' ? undefined : explainError(system);
  }
}

function byPath(a: OddPath, b: OddPath): number {
  return a.path < b.path ? -1 : 1;
}
