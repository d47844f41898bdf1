import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '#guide/sha256.ts';

/** The files of a folder and the hash of each: two folders with the same are the same. */
export async function snapshot(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = files.sort().map(async (file) => [file, sha256(await readFile(file))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}

/** What a built page says of its samples, by their ids: `Verified`, `Not verified` and so on. */
export async function sampleMarks(page: string): Promise<Readonly<Record<string, string>>> {
  const html = await readFile(page, 'utf8');
  const captions = html.matchAll(/id="sample-([\w-]+)"[\s\S]*?<span class="mark[^>]*>([\s\S]*?)<\/span>/g);
  return Object.fromEntries(
    Array.from(captions, ([, id = '', mark = '']) => [id, mark.replace(/<[^>]+>/g, '').trim()]),
  );
}
