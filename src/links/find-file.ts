import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What is found at a path below a folder. */
export type FoundFile =
  | { readonly kind: 'file' }
  /** The path as its file is really named: in another case, or with characters that are composed otherwise. */
  | { readonly kind: 'misspelt'; readonly path: string }
  /** `names` are those beside the missing one, in the folder that was found last. */
  | { readonly kind: 'missing'; readonly names: readonly string[] };

/** Finds files below folders; each folder is read once. */
export type FindFile = (folder: string, path: string) => Promise<FoundFile>;

/** Makes what finds files: every name counts as it is written, whatever the file system of this machine thinks of case. */
export function createFindFile(): FindFile {
  const folders = new Map<string, Promise<readonly Dirent[]>>();
  const entriesOf = (folder: string) => {
    const known = folders.get(folder) ?? readdir(folder, { withFileTypes: true }).catch(() => []);
    folders.set(folder, known);
    return known;
  };
  return async (folder, path) => {
    const wanted = path.split('/').filter((step) => step !== '' && step !== '.');
    const found: string[] = [];
    for (const [index, step] of wanted.entries()) {
      const parent = join(folder, ...found);
      const entries = await entriesOf(parent);
      const isLast = index === wanted.length - 1;
      const entry = entryFor(step, entries);
      const isThere = entry !== undefined && (!isLast || (await isFile(entry, parent)));
      if (!isThere)
        return { kind: 'missing', names: entries.map(({ name }) => name).filter((name) => name !== step) };
      found.push(entry.name);
    }
    if (found.length === 0) return { kind: 'missing', names: [] };
    return found.every((step, index) => step === wanted[index])
      ? { kind: 'file' }
      : { kind: 'misspelt', path: found.join('/') };
  };
}

/** The entry of this name, or the only one whose name is another way to write it. */
function entryFor(step: string, entries: readonly Dirent[]): Dirent | undefined {
  const folded = fold(step);
  const same = entries.filter(({ name }) => fold(name) === folded);
  return same.find(({ name }) => name === step) ?? (same.length === 1 ? same[0] : undefined);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

async function isFile(entry: Dirent, parent: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(join(parent, entry.name)).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
