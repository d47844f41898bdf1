import { type CatalogueEntry, error } from '../catalogue-entry.ts';

/** Codes about YAML as such. */
export const yaml = {
  'yaml/syntax': error(
    'YAML is valid, without keys that stand twice or are no names, unknown tags, and aliases nested to a flood.',
    'Of a key that stands twice, one value is lost without a word, and a few nested aliases can fill the memory of a build.',
  ),
} as const satisfies Record<`yaml/${string}`, CatalogueEntry>;
