import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Mutant } from './make-mutants.ts';
import type { ContentFiles } from './seed-files.ts';

/**
 * Lays files and mutants into a content root: the folder `content` below this one, whose path it gives. The files that go
 * with a mutant are taken from the others.
 */
export async function layFiles(
  parent: string,
  files: ContentFiles,
  mutants: readonly Mutant[] = [],
): Promise<string> {
  const root = join(parent, 'content');
  const lay = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  for (const [path, content] of files) await lay(path, content);
  for (const { path, bytes, with: beside } of mutants) {
    await lay(path, bytes);
    for (const one of beside)
      await lay(join(dirname(path), one.split('/').at(-1) ?? ''), files.get(one) ?? '');
  }
  return root;
}
