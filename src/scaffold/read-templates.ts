import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { normalText } from '#guide/normal-text.ts';
import { readYaml } from '#guide/read-yaml.ts';
import { templateSchema } from '#schema/template.ts';
import { RefusedFilesError } from './refused-files-error.ts';
import type { Template } from './template.ts';

/** The kind whose files every first scaffold gets. It cannot be asked for. */
export const rootKind = 'root';

/** The kinds of Handrail, in the order in which they are offered; those of a team come after them. */
const order = [
  'guide',
  'auth',
  'webhooks',
  'testing',
  'troubleshooting',
  'pattern',
  'plan',
  'custom',
  'provider',
];

const factsFile = 'template.yaml';
const kindPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads the templates in some folders, by kind: one of an earlier folder counts before one of a later folder. A folder that
 * is missing holds none.
 *
 * @throws {RefusedFilesError} where a template cannot be read
 */
export async function readTemplates(folders: readonly string[]): Promise<ReadonlyMap<string, Template>> {
  const templates = new Map<string, Template>();
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const kinds = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    for (const { name } of kinds.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (templates.has(name)) continue;
      if (!kindPattern.test(name)) {
        throw new RefusedFilesError(
          `\`${name}\` is no name of a kind of template.`,
          `Rename the folder \`${join(folder, name)}\`: lower-case letters and digits, joined by hyphens.`,
        );
      }
      templates.set(name, await readTemplate(name, join(folder, name)));
    }
  }
  const rank = ({ kind }: Template) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return new Map([...templates].toSorted(([, a], [, b]) => rank(a) - rank(b)));
}

async function readTemplate(kind: string, folder: string): Promise<Template> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted();
  const texts = await Promise.all(
    paths.map(async (path) => [path, await readTemplateFile(folder, path)] as const),
  );
  const all = new Map(texts);
  const written = all.get(factsFile);
  all.delete(factsFile);
  if (all.size === 0) {
    throw new RefusedFilesError(
      `The template \`${kind}\` has no files.`,
      `Put files into \`${folder}\`, at the paths that they get in the content root.`,
    );
  }
  return { kind, folder, facts: readFacts(kind, folder, written), files: all };
}

/** The facts of a template; one without `template.yaml` needs nothing and says nothing. */
function readFacts(kind: string, folder: string, text: string | undefined): Template['facts'] {
  const file = join(folder, factsFile);
  const source = { file, text: text ?? `summary: The template ${kind} of this content root\n` };
  const { value, diagnostics } = readYaml(source, templateSchema);
  if (value !== undefined) return value;
  const [first] = diagnostics;
  throw new RefusedFilesError(
    `The template \`${kind}\` cannot be read: ${first?.message}`,
    `${first?.help ?? 'Correct it.'} It stands in \`${file}\`, line ${first?.at.span?.start.line ?? 1}.`,
  );
}

async function readTemplateFile(folder: string, path: string): Promise<string> {
  const bytes = await readFile(join(folder, path));
  try {
    return normalText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new RefusedFilesError(
      `The template \`${join(folder, path)}\` is no UTF-8 text.`,
      'Take it out: only texts are made.',
    );
  }
}
