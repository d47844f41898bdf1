import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '#library/find-files.ts';
import { loadSurroundings } from '#library/load-surroundings.ts';
import { type KnownProvider, providerThere } from './known-provider.ts';

/** What of a content root matters to new pages. */
export interface ContentState {
  /** Whether it has a `site.yaml`. */
  readonly hasSite: boolean;
  /** Every provider that can be read, by id. */
  readonly providers: ReadonlyMap<string, KnownProvider>;
  /** The ids of those that cannot. */
  readonly broken: readonly string[];
  /** The provider of each auth section, by the id of the section. */
  readonly auth: ReadonlyMap<string, string>;
  /** Whether a file is there; `path` is relative to the content root. */
  has(path: string): boolean;
}

/** Looks at a content root, which may be missing. */
export async function readContentState(root: string): Promise<ContentState> {
  const has = (path: string) => existsSync(join(root, path));
  if (!existsSync(root)) return { hasSite: false, providers: new Map(), broken: [], auth: new Map(), has };
  const found = findFiles(root);
  const { providers, auth } = await loadSurroundings(found, { root });
  const known = await Promise.all([...providers.values()].map(providerThere));
  return {
    hasSite: has('site.yaml'),
    providers: new Map(known.map((provider) => [provider.id, provider])),
    broken: found.providers.filter((id) => !providers.has(id)),
    auth: new Map([...auth.values()].map(({ slug, facts }) => [slug, facts.provider])),
    has,
  };
}
