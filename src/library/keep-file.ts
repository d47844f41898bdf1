import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file that can be made again whole or not at all, as long as the machine runs: unlike `writeWhole`, it is not forced
 * to disk. What a killed process leaves is what `removeUnfinished` looks for. Rejects where there is no such folder.
 */
export async function keepFile(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw cause;
  }
}
