import { type CatalogueEntry, error } from '../catalogue-entry.ts';

/** Codes about the fields of frontmatter and YAML files. */
export const schema = {
  'schema/unknown-field': error(
    'Only fields that Handrail knows are used.',
    'A misspelt field would be passed over in silence: its author has written the fact, and no reader ever sees it.',
  ),
  'schema/missing-field': error(
    'Every required field is present.',
    'Where the fact should stand, a reader meets a gap: nobody to ask, no way to see that a prerequisite is met, no cause of an error.',
  ),
  'schema/invalid-value': error(
    'Every field has a value of its type, range and format.',
    'A value of another kind means nothing to what reads it: an address that cannot be opened, a status that no server sends, an interval after which no review gets old.',
  ),
} as const satisfies Record<`schema/${string}`, CatalogueEntry>;
