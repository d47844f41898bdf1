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
      yield* walk(join(folder, entry.name), `${path}/`);
  }
}
