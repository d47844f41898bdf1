import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary } from '#library/load-library.ts';
import { runSamples } from '#samples/run-library.ts';
import { temporaryRoot } from '../../temporary-root.ts';
import { loadHost } from '../run-page.ts';

/** A case on disk: a page that is right or wrong in respect of one thing. */
export interface Case {
  /** The folder, such as `keys/exit`. */
  readonly folder: string;
  readonly side: 'pass' | 'fail';
}

const here = import.meta.dirname;
const frontmatter = '---\ntitle: A\ndescription: B\nowner: C\nreviewed: 2026-11-02\nreviewEvery: 6m\n---\n';
const offset = frontmatter.split('\n').length - 1;

/** The names of the folders of a kind of case. */
export async function foldersOf(kind: string): Promise<string[]> {
  const entries = await readdir(join(here, kind), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Runs the pages of all cases in one run, with the provider Acme; gives for each the lines that say how its samples ended
 * and what was found. Places are those of the body.
 */
export async function runCases(
  context: Parameters<typeof temporaryRoot>[0],
  cases: readonly Case[],
): Promise<ReadonlyMap<Case, string>> {
  const root = await temporaryRoot(context);
  await mkdir(join(root, 'patterns'), { recursive: true });
  await cp(join(here, '../fixtures/acme'), join(root, 'providers/acme'), { recursive: true });
  await writeFile(join(root, 'site.yaml'), 'title: Tests\ndescription: Of samples.\n');
  for (const one of cases) {
    const body = await readFile(join(here, one.folder, `${one.side}.mdx`), 'utf8');
    await writeFile(join(root, 'patterns', `${slugOf(one)}.mdx`), frontmatter + body);
  }
  const library = await loadLibrary(root);
  const { samples, diagnostics } = await runSamples({ library, host: await loadHost() });
  const findings = [...library.diagnostics, ...diagnostics];
  return new Map(
    cases.map((one) => {
      const file = `content/patterns/${slugOf(one)}.mdx`;
      const ended = samples
        .filter((sample) => sample.file === file)
        .map(({ id, status, reason }) => `${id}: ${status}${reason === undefined ? '' : `: ${reason}`}`);
      const found = findings
        .filter(({ at }) => at.file === file)
        .map(({ code, at: { span }, message, help }) => {
          const { line = offset, column = 0 } = span?.start ?? {};
          return `${code} ${line - offset}:${column} ${message}${help === undefined ? '' : ` ${help}`}`;
        });
      return [one, `${[...ended, ...found].join('\n')}\n`];
    }),
  );
}

/** The file that holds what a case comes to. */
export function goldenOf({ folder, side }: Case): string {
  return join(here, folder, `${side}.txt`);
}

function slugOf({ folder, side }: Case): string {
  return `${folder.replace('/', '-')}-${side}`;
}
