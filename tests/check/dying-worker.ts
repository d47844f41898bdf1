import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Like the product’s own worker, but what a file says becomes of whoever reads it: `DIE`, `HANG`, `EXIT`.

const { readFileSync } = fs;
const { readFile } = fs.promises;

function obey<Content>(content: Content): Content {
  const text = String(content);
  if (text.includes('DIE')) process.kill(process.pid, 'SIGSEGV');
  if (text.includes('EXIT')) process.exit(7);
  while (text.includes('HANG'));
  return content;
}

/** Whether a file is of a content root, and not of the product. */
function isContent(path: unknown): boolean {
  return /\/content\/.*\.(?:mdx|yaml|json)$/.test(String(path));
}

Object.assign(fs, {
  readFileSync: (...all: Parameters<typeof readFileSync>) => {
    const content = readFileSync(...all);
    return isContent(all[0]) ? obey(content) : content;
  },
});
Object.assign(fs.promises, {
  readFile: async (...all: Parameters<typeof readFile>) => {
    const content = await readFile(...all);
    return isContent(all[0]) ? obey(content) : content;
  },
});
syncBuiltinESMExports();
await import('#check/worker.ts');
