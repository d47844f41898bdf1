import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project.ts';
import { generateBlocks } from './reference/generate-blocks.ts';

// Makes the generated parts of the reference pages anew: `npm run generate`.

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
