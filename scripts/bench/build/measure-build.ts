import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../project.ts';
import type { BenchOptions } from '../bench-options.ts';
import type { ContentMeasure, MissingRival } from '../content-measure.ts';
import { generateLinkedLibrary } from '../generate-linked-library.ts';
import { measureCommand } from '../measure-command.ts';
import { runHugo } from './run-hugo.ts';
import { runStarlight } from './run-starlight.ts';

/** Measures `handrail build` on a generated library, and two rivals on the bodies of the same guides. */
export async function measureBuild(
  options: BenchOptions,
): Promise<readonly (ContentMeasure | MissingRival)[]> {
  const { folder, guides, seed, progress } = options;
  const written = await generateLinkedLibrary(join(folder, 'content'), { guides, seed });
  progress(`${guides} guides; ${availableParallelism()} cores.\n`);
  progress('Building by handrail, three times …\n');
  const cold = await measureOwn(
    folder,
    'handrail, cold',
    'check, pages, search; nothing kept of an earlier build',
  );
  const warm = await measureOwn(folder, 'handrail, warm', 'nothing changed');
  await changeOneGuide(join(folder, 'content/guides/guide-0/index.mdx'));
  const changed = await measureOwn(folder, 'handrail, one changed', 'a sentence of one guide changed');
  progress('Building by the rivals …\n');
  return [
    cold,
    warm,
    changed,
    await runStarlight(written, join(folder, 'starlight')),
    await runHugo(written, join(folder, 'hugo')),
  ];
}

async function changeOneGuide(path: string): Promise<void> {
  await writeFile(path, `${await readFile(path, 'utf8')}\nOne more sentence.\n`);
}

/** The command line, its start included; samples are a matter of their own. */
async function measureOwn(folder: string, name: string, about: string): Promise<ContentMeasure> {
  const script = join(projectRoot, 'scripts', 'handrail.ts');
  const command = [process.execPath, script, 'build', '--no-samples', '--root', folder];
  const { code, stdout, stderr, seconds, megabytes } = await measureCommand(command);
  if (code !== 0) throw new Error(`handrail build ended with ${code}: ${(stdout + stderr).slice(-4000)}`);
  const pages = /(\d+ pages?) built/.exec(stdout)?.[1] ?? '';
  return { name, about, seconds, megabytes, found: pages };
}
