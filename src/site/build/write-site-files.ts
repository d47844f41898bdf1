import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../search/pagefind-files.ts';

/** Writes files into the folder of a site. */
export async function writeSiteFiles(files: readonly SiteFile[], outDir: string): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(outDir, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(outDir, path), content)));
}
