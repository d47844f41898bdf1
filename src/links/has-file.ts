import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from './names-in.ts';

/** Whether a path below a folder is a file, with every letter in the case in which it is written. */
export async function hasFile(folder: string, path: string): Promise<boolean> {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  let parent = folder;
  for (const step of steps) {
    const names = await namesIn(parent);
    if (!names.includes(step)) return false;
    parent = join(parent, step);
  }
  return steps.length > 0 && (await stat(parent)).isFile();
}
