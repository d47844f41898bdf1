import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { removeUnfinished } from './remove-unfinished.ts';
import { writeWhole } from './write-whole.ts';

/** Texts that are made of pages, kept from build to build in one file. */
export interface TextCache {
  /** The text of a name, where one is kept that was made of the same: `key` says of what. */
  readonly get: (name: string, key: string) => string | undefined;
  readonly set: (name: string, key: string, text: string) => void;
  /** Writes what was used, where it differs from what was there; the rest is forgotten. */
  readonly save: () => Promise<void>;
}

interface CacheFile {
  /** The hash of the code that makes the texts. */
  readonly engine: string;
  readonly texts: Readonly<Record<string, { readonly key: string; readonly text: string }>>;
}

/** Opens such a file. One that is missing, damaged or of other code is empty: it costs time, never truth. */
export async function openTextCache(file: string, engine: string): Promise<TextCache> {
  const kept = await readKept(file, engine);
  const used: Record<string, { key: string; text: string }> = {};
  let isChanged = false;
  return {
    get(name, key) {
      const found = Object.hasOwn(kept, name) ? kept[name] : undefined;
      if (found?.key !== key) return undefined;
      used[name] = found;
      return found.text;
    },
    set(name, key, text) {
      used[name] = { key, text };
      isChanged = true;
    },
    async save() {
      if (!isChanged && Object.keys(used).length === Object.keys(kept).length) return;
      await removeUnfinished(dirname(file));
      const content = JSON.stringify({ engine, texts: used } satisfies CacheFile);
      // A cache that cannot be written costs the next build its time.
      await writeWhole(file, content).catch(() => undefined);
    },
  };
}

async function readKept(file: string, engine: string): Promise<CacheFile['texts']> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as CacheFile;
    return kept.engine === engine ? { ...kept.texts } : {};
  } catch {
    return {};
  }
}
