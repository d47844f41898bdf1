import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { sha256 } from '#guide/sha256.ts';
import { hashCode } from '#library/hash-code.ts';
import type { Library } from '#library/library.ts';
import { removeUnfinished } from '#library/remove-unfinished.ts';
import { providerOf } from '#library/resolve-configuration.ts';
import { writeWhole } from '#library/write-whole.ts';
import { bodyMarkup } from './body-markup.ts';

/** The markup of bodies, kept from build to build: a page that is not parsed for another reason is not parsed for it. */
export interface BodyCache {
  readonly bodyOf: (document: AnyDocument) => string;
  /** Writes what was used, where it differs from what was there; the rest is forgotten. */
  readonly save: () => Promise<void>;
}

interface CacheFile {
  /** The hash of the code that makes the markup. */
  readonly engine: string;
  /** By the display path of the page. `key`: the hash of all that the markup is made of. */
  readonly bodies: Readonly<Record<string, { readonly key: string; readonly body: string }>>;
}

/** Opens the cache of a state folder. One that is missing, damaged or of other code is empty: it costs time, never truth. */
export async function openBodyCache(stateDir: string, library: Library): Promise<BodyCache> {
  const folder = join(stateDir, 'cache');
  const file = join(folder, 'search.json');
  const engine = await hashCode(['guide', 'schema', 'library', 'site/search', 'site/page']);
  const kept = await readKept(file, engine);
  const providers = new Map(
    [...library.providers.values()].map((provider) => [provider, sha256(JSON.stringify(provider.facts))]),
  );
  const used: Record<string, { key: string; body: string }> = {};
  let isChanged = false;
  return {
    bodyOf(document) {
      const provider = providerOf(document, library.providers);
      const key = sha256(`${document.hash} ${provider && providers.get(provider)}`);
      const found = kept[document.file];
      isChanged ||= found?.key !== key;
      const one = found?.key === key ? found : { key, body: bodyMarkup({ document, library }) };
      used[document.file] = one;
      return one.body;
    },
    async save() {
      if (!isChanged && Object.keys(used).length === Object.keys(kept).length) return;
      await removeUnfinished(folder);
      const text = JSON.stringify({ engine, bodies: used } satisfies CacheFile);
      // A cache that cannot be written costs the next build its time.
      await writeWhole(file, text).catch(() => undefined);
    },
  };
}

async function readKept(file: string, engine: string): Promise<CacheFile['bodies']> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as CacheFile;
    return kept.engine === engine ? { ...kept.bodies } : {};
  } catch {
    return {};
  }
}
