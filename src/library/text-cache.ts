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

interface KeptText {
  readonly key: string;
  readonly text: string;
}

/** A line of the file, as JSON. The first line is the hash of the code that makes the texts. */
type Line = readonly [name: string, key: string, text: string];

/** Opens such a file. One that is missing, damaged or of other code is empty: it costs time, never truth. */
export async function openTextCache(file: string, engine: string): Promise<TextCache> {
  const kept = await readKept(file, engine);
  const used = new Map<string, KeptText>();
  let isChanged = false;
  return {
    get(name, key) {
      const found = kept.get(name);
      if (found?.key !== key) return undefined;
      used.set(name, found);
      return found.text;
    },
    set(name, key, text) {
      used.set(name, { key, text });
      isChanged = true;
    },
    async save() {
      if (!isChanged && used.size === kept.size) return;
      await removeUnfinished(dirname(file));
      // A cache that cannot be written costs the next build its time.
      await writeWhole(file, linesOf(engine, used)).catch(() => undefined);
    },
  };
}

function* linesOf(engine: string, texts: ReadonlyMap<string, KeptText>): Iterable<string> {
  yield `${JSON.stringify(engine)}\n`;
  for (const [name, { key, text }] of texts) yield `${JSON.stringify([name, key, text] satisfies Line)}\n`;
}

async function readKept(file: string, engine: string): Promise<ReadonlyMap<string, KeptText>> {
  try {
    const [first, ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\n');
    if (first !== JSON.stringify(engine)) return new Map();
    const entries = lines.map((line) => JSON.parse(line) as Line);
    return new Map(entries.map(([name, key, text]) => [name, { key, text }]));
  } catch {
    return new Map();
  }
}
