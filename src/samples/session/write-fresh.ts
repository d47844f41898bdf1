import { rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file where samples may have written before: what stands there is removed, and never written through, as it
 * may be a link that leads out of the workspace.
 */
export async function writeFresh(file: string, text: string): Promise<void> {
  await rm(file, { recursive: true, force: true });
  await writeFile(file, text, { flag: 'wx' });
}
