import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { kindOf } from './page-kind.ts';

/**
 * The addresses of some pages of each kind of a built site, in their order, such as `/guides/take-a-payment/`. Pages that only
 * lead on to another are none.
 *
 * @param each how many pages of a kind at most
 */
export async function choosePages(outDir: string, each: number): Promise<readonly string[]> {
  // A folder may have such a name too.
  const files = (await readdir(outDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length).split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('/pagefind/'))
    .sort();
  const chosen = new Map<string, string[]>();
  for (const file of files) {
    const address = file.replace(/(?<=\/)index\.html$/, '');
    const pages = chosen.getOrInsertComputed(kindOf(address), () => []);
    if (pages.length < each && !(await isRedirect(join(outDir, file)))) pages.push(address);
  }
  return [...chosen.values()].flat();
}

async function isRedirect(file: string): Promise<boolean> {
  return /<meta http-equiv="refresh"/i.test(await readFile(file, 'utf8'));
}
