import { join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { sha256 } from '#guide/sha256.ts';
import { hashCode } from '#library/hash-code.ts';
import type { Library } from '#library/library.ts';
import { providerOf } from '#library/resolve-configuration.ts';
import { openTextCache } from '#library/text-cache.ts';
import { bodyMarkup } from './body-markup.ts';

/** The markup of bodies, kept from build to build: a page that is not parsed for another reason is not parsed for it. */
export interface BodyCache {
  readonly bodyOf: (document: AnyDocument) => string;
  /** Writes what was used, where it differs from what was there; the rest is forgotten. */
  readonly save: () => Promise<void>;
}

/** Opens the cache of a state folder. */
export async function openBodyCache(stateDir: string, library: Library): Promise<BodyCache> {
  const engine = await hashCode(['guide', 'schema', 'library', 'site/search', 'site/page']);
  const texts = await openTextCache(join(stateDir, 'cache', 'search.jsonl'), engine);
  const providers = new Map(
    [...library.providers.values()].map((provider) => [provider, sha256(JSON.stringify(provider.facts))]),
  );
  return {
    bodyOf(document) {
      const provider = providerOf(document, library.providers);
      const key = sha256(`${document.hash} ${provider && providers.get(provider)}`);
      const kept = texts.get(document.file, key);
      if (kept !== undefined) return kept;
      const body = bodyMarkup({ document, library });
      texts.set(document.file, key, body);
      return body;
    },
    save: texts.save,
  };
}
