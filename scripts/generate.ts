import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project.ts';
import { generateBlocks } from './reference/generate-blocks.ts';

// Makes everything that is generated in the reference pages anew: `npm run generate`.

const folder = join(projectRoot, 'content/reference');
for (const name of await readdir(folder)) {
  if (!name.endsWith('.mdx')) continue;
  const path = join(folder, name);
  const text = await readFile(path, 'utf8');
  const generated = generateBlocks(text);
  if (generated === text) continue;
  await writeFile(path, generated);
  process.stderr.write(`content/reference/${name} is written.\n`);
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
