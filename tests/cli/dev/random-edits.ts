import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Random } from '../../../scripts/bench/seeded-random.ts';

/** The content root that is edited, and a copy of it as it was. */
export interface EditedRoot {
  readonly root: string;
  readonly original: string;
}

type Edit = (place: EditedRoot, random: Random) => Promise<void>;

const filesOf = async (root: string) =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

/** One of the files of the root as it is, or as it was where nothing is left. */
async function someFile({ root, original }: EditedRoot, random: Random, pattern = /./): Promise<string> {
  const here = existsSync(root) ? (await filesOf(root)).filter((file) => pattern.test(file)) : [];
  const files = here.length > 0 ? here : (await filesOf(original)).filter((file) => pattern.test(file));
  return files[random(files.length)] as string;
}

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function change(place: EditedRoot, file: string, how: (text: string) => string): Promise<void> {
  const path = join(place.root, file);
  await write(path, how(await readFile(path, 'utf8').catch(() => '')));
}

/** What is done to a folder while somebody writes: all that an author, an editor or git does, whole or in the middle. */
const edits: Readonly<Record<string, Edit>> = {
  addText: async (place, random) =>
    change(
      place,
      await someFile(place, random, /\.mdx$/),
      (text) => `${text}\nMore of it: ${random(1000)}.\n`,
    ),
  retitle: async (place, random) =>
    change(place, await someFile(place, random, /\.mdx$/), (text) =>
      text.replace(/^title: .*$/m, `title: A title ${random(1000)}`),
    ),
  breakFrontmatter: async (place, random) =>
    change(place, await someFile(place, random, /\.mdx$/), (text) =>
      text.replace(/^title: .*$/m, 'title: ['),
    ),
  breakBody: async (place, random) =>
    change(place, await someFile(place, random, /\.mdx$/), (text) => `${text}\n<Unknown\n`),
  breakSample: async (place, random) =>
    change(place, await someFile(place, random, /\.mdx$/), (text) => text.replace(/curl /, 'culr ')),
  writeBytes: async (place, random) =>
    write(join(place.root, await someFile(place, random)), Buffer.from([0xff, 0xfe, 0x00, 0xd8])),
  empty: async (place, random) => write(join(place.root, await someFile(place, random)), ''),
  breakYaml: async (place, random) =>
    change(place, await someFile(place, random, /\.yaml$/), (text) => `${text}\n  title: [ : }\n`),
  breakSimulator: async (place) =>
    write(join(place.root, 'providers/acme/simulator.ts'), "throw new Error('It does not start.');\n"),
  linkNowhere: async (place, random) =>
    change(place, await someFile(place, random, /\.mdx$/), (text) => `${text}\nSee [it](/guides/none).\n`),
  remove: async (place, random) => rm(join(place.root, await someFile(place, random)), { force: true }),
  removeFolder: async (place, random) =>
    rm(join(place.root, dirname(await someFile(place, random, /\//))), { recursive: true, force: true }),
  renameFile: async (place, random) => {
    const path = join(place.root, await someFile(place, random, /\.mdx$/));
    if (existsSync(path)) await rename(path, path.replace(/[^/]+$/, `other-${random(1000)}.mdx`));
  },
  renameFolder: async (place, random) => {
    const path = join(place.root, dirname(await someFile(place, random, /\//)));
    if (existsSync(path)) await rename(path, `${path}-${random(1000)}`);
  },
  newPage: async (place, random) => {
    const text = await readFile(join(place.original, 'patterns/webhooks.mdx'), 'utf8');
    await write(join(place.root, `patterns/page-${random(1000)}.mdx`), text);
  },
  moveRoot: async ({ root }) => {
    if (!existsSync(root)) return;
    await rename(root, `${root}-away`);
    await rename(`${root}-away`, root);
  },
  removeRoot: async ({ root, original }) => {
    await rm(root, { recursive: true, force: true });
    await cp(original, root, { recursive: true });
  },
  restoreFile: async ({ root, original }, random) => {
    const file = await someFile({ root: original, original }, random);
    await write(join(root, file), await readFile(join(original, file)));
  },
  restore: async ({ root, original }) => cp(original, root, { recursive: true }),
};

/** The names of all kinds of edits. */
export const editNames: readonly string[] = Object.keys(edits);

/** Makes one edit of a kind. */
export async function makeEdit(name: string, place: EditedRoot, random: Random): Promise<void> {
  await edits[name]?.(place, random);
}
