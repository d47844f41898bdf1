import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a folder, relative to it, with forward slashes, sorted. Links to folders are not followed, as they
 * could lead back; hidden folders and installed packages are passed over.
 */
export function listPaths(root: string): string[] {
  return [...walk(root, '')].sort();
}

function* walk(folder: string, prefix: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) yield path;
    else if (!entry.name.startsWith('.') && entry.name !== 'node_modules')
      yield* walkWhileThere(join(folder, entry.name), `${path}/`);
  }
}

/** A folder that is removed or renamed while its parent is read has no files any more. */
function* walkWhileThere(folder: string, prefix: string): Generator<string> {
  try {
    yield* walk(folder, prefix);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}
