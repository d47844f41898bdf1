import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../project.ts';
import type { BenchOptions } from '../bench-options.ts';
import type { ContentMeasure, MissingRival } from '../content-measure.ts';
import { generateLinkedLibrary, linksPerGuide } from '../generate-linked-library.ts';
import { measureCommand } from '../measure-command.ts';
import { runLinkinator } from './run-linkinator.ts';
import { runRemark } from './run-remark.ts';

/** Measures `handrail check` on a generated library, and two rivals on the links of the same content. */
export async function measureCheck(
  options: BenchOptions,
): Promise<readonly (ContentMeasure | MissingRival)[]> {
  const { folder, guides, seed, progress } = options;
  const written = await generateLinkedLibrary(join(folder, 'content'), { guides, seed });
  progress(`${guides} guides with ${guides * linksPerGuide} links; ${availableParallelism()} cores.\n`);
  progress('Checking by handrail, three times …\n');
  const own = [
    await measureOwn(folder, 'handrail, cold', 'schema, lint, links; nothing kept of an earlier check'),
    await measureOwn(folder, 'handrail, warm', 'nothing changed'),
    await measureChanged(folder),
  ];
  progress('Checking by the rivals …\n');
  return [...own, await runRemark(written, join(folder, 'remark')), await runLinkinator(folder)];
}

async function measureChanged(folder: string): Promise<ContentMeasure> {
  const path = join(folder, 'content/guides/guide-0/index.mdx');
  await writeFile(path, `${await readFile(path, 'utf8')}\nOne more sentence.\n`);
  return measureOwn(folder, 'handrail, one changed', 'one guide changed');
}

/** The command line, its start included. */
async function measureOwn(folder: string, name: string, about: string): Promise<ContentMeasure> {
  const script = join(projectRoot, 'scripts', 'handrail.ts');
  const command = [process.execPath, script, 'check', '--reporter', 'json', '--root', folder];
  const { code, stdout, stderr, seconds, megabytes } = await measureCommand(command);
  if (code !== 0) throw new Error(`handrail check ended with ${code}: ${(stdout + stderr).slice(-4000)}`);
  const { files } = (JSON.parse(stdout) as { summary: { files: number } }).summary;
  return { name, about, seconds, megabytes, found: `${files} files` };
}
