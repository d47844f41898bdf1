import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';

/** The bytes of a file beside a page, or undefined where there is none, or where it lies outside the page’s folder. */
export async function readPageFile(
  { folder }: Pick<AnyDocument, 'folder'>,
  src: string,
): Promise<Buffer | undefined> {
  try {
    const [inside, path] = await Promise.all([realpath(folder), realpath(join(folder, src))]);
    return path.startsWith(inside + sep) ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}
