import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from './project.ts';
import { generateBlocks } from './reference/generate-blocks.ts';
import { pagesWithBlocks } from './reference/pages-with-blocks.ts';
import { authorFiles } from './schemas/author-files.ts';

// Makes everything that is generated from schemas and commands anew, reference pages and files of editors: `npm run generate`.

for (const path of pagesWithBlocks(join(projectRoot, 'content/reference'))) {
  const text = await readFile(path, 'utf8');
  await writeChanged(path, generateBlocks(text), text);
}

for (const [path, generated] of authorFiles()) {
  const text = await readFile(join(projectRoot, path), 'utf8').catch(() => '');
  await writeChanged(join(projectRoot, path), generated, text);
}

async function writeChanged(path: string, generated: string, text: string): Promise<void> {
  if (generated === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, generated);
  process.stderr.write(`${relative(projectRoot, path)} is written.\n`);
}

// The pages of codes show what is found in the fixtures, and the test of the catalogue is what finds it.
process.stderr.write('Finding in the fixtures what the pages of codes show …\n');
const { status } = spawnSync(
  process.execPath,
  ['--test', '--test-reporter=dot', 'tests/diagnostics/catalogue.test.ts'],
  {
    cwd: projectRoot,
    env: { ...process.env, UPDATE_GOLDEN: 'pages' },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
process.exitCode = status ?? 1;
