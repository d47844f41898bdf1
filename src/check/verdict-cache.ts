import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#library/write-whole.ts';
import type { DiagramVerdict } from '#lint/diagrams/diagram-verdict.ts';
import type { VerdictCache } from '#lint/diagrams/parse-diagrams.ts';

/** A cache of verdicts that can be kept for the next check. */
export interface KeptVerdicts extends VerdictCache {
  /** Keeps the verdicts that were asked for or added; rejects where the folder cannot be written. */
  keep(): Promise<void>;
}

interface CacheFile {
  readonly engine: string;
  readonly verdicts: Readonly<Record<string, DiagramVerdict>>;
}

/**
 * Opens the verdicts on diagrams of the last check. They hold for the code that made them: `engine` is its hash. A file that
 * is missing or damaged holds none. Without a folder, nothing is kept.
 */
export async function openVerdicts(folder: string | undefined, engine: string): Promise<KeptVerdicts> {
  const path = folder === undefined ? undefined : join(folder, 'diagrams.json');
  const kept = path === undefined ? new Map<string, DiagramVerdict>() : await read(path, engine);
  const used = new Map<string, DiagramVerdict>();
  let isChanged = false;
  return {
    get(hash) {
      const verdict = kept.get(hash);
      if (verdict !== undefined) used.set(hash, verdict);
      return verdict;
    },
    set(hash, verdict) {
      used.set(hash, verdict);
      isChanged = true;
    },
    async keep() {
      if (path === undefined || (!isChanged && used.size === kept.size)) return;
      const file: CacheFile = { engine, verdicts: Object.fromEntries(used) };
      await writeWhole(path, JSON.stringify(file));
    },
  };
}

async function read(path: string, engine: string): Promise<Map<string, DiagramVerdict>> {
  try {
    const file = JSON.parse(await readFile(path, 'utf8')) as CacheFile;
    return file.engine === engine ? new Map(Object.entries(file.verdicts)) : new Map();
  } catch {
    return new Map();
  }
}
