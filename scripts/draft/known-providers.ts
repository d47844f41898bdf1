import { existsSync } from 'node:fs';
import type { KnownProvider } from '#draft/draft.ts';
import { findFiles } from '#library/find-files.ts';
import { loadSurroundings } from '#library/load-surroundings.ts';

/** The providers of a content root as a draft needs to know them; of a broken one, that it is there. None where there is no root yet. */
export async function knownProviders(root: string): Promise<ReadonlyMap<string, KnownProvider>> {
  if (!existsSync(root)) return new Map();
  const found = findFiles(root);
  const { providers, auth } = await loadSurroundings(found, { root });
  return new Map(
    found.providers.map((id): [string, KnownProvider] => {
      const facts = providers.get(id)?.facts;
      const sections = [...auth.values()].filter((section) => section.facts.provider === id);
      return [
        id,
        {
          name: facts?.name ?? id,
          hosts: facts?.hosts ?? [],
          auth: sections.map(({ slug }) => slug),
          rows: facts?.configuration.map(({ key, kind }) => ({ key, kind })) ?? [],
        },
      ];
    }),
  );
}
