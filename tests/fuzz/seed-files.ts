import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configurableCodes } from '#diagnostics/apply-severities.ts';
import { project } from '../temporary-root.ts';

/** The files of a content root: the text, or the bytes, of each by its path. */
export type ContentFiles = ReadonlyMap<string, string | Uint8Array>;

/** The libraries that are laid into one root, and what is renamed in them, so that each keeps its own pages. */
const libraries: readonly (readonly [folder: string, names: Readonly<Record<string, string>>])[] = [
  ['tests/fixtures/diagnostics/base/content', { 'patterns/webhooks': 'patterns/deliveries' }],
  [
    'tests/fixtures/site/content',
    { 'patterns/webhooks': 'patterns/receivers', 'acme-keys': 'acme-pay-keys' },
  ],
  ['content', {}],
];

const site = join(import.meta.dirname, 'rich-site.yaml');

/**
 * The files of the fixtures and of the real content, as one content root without errors: findings of rules whose weight a
 * site may set are warnings.
 */
export async function readSeedFiles(): Promise<ContentFiles> {
  const all = await Promise.all(
    libraries.map(([folder, names]) => readLibrary(join(project, folder), names)),
  );
  const weights = configurableCodes
    .filter((code) => code !== 'lint/link-text')
    .map((code) => `  ${code}: warning\n`);
  return new Map([...all.flat(), ['site.yaml', (await readFile(site, 'utf8')) + weights.join('')]]);
}

async function readLibrary(folder: string, names: Readonly<Record<string, string>>) {
  const rename = (text: string) =>
    Object.entries(names).reduce((renamed, [from, to]) => renamed.replaceAll(from, to), text);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Promise.all(
    paths.sort().map(async (path) => {
      const bytes = await readFile(join(folder, path));
      return [rename(path), /\.(?:mdx|yaml|json)$/.test(path) ? rename(bytes.toString()) : bytes] as const;
    }),
  );
}
