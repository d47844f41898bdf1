import { type CatalogueEntry, error, warning } from '../catalogue-entry.ts';

/** Codes about the comments that suppress findings. */
export const ignore = {
  'ignore/syntax': error(
    'A comment `handrail-ignore` names the codes that it suppresses.',
    'A comment that is written otherwise suppresses nothing, although it looks as if it did.',
  ),
  'ignore/unknown-code': error(
    'A comment `handrail-ignore` names codes that Handrail has.',
    'A code with a slip in it suppresses nothing, and the finding that it was written for comes back unexplained.',
  ),
  'ignore/missing-reason': error(
    'A comment `handrail-ignore` says why the finding may stay.',
    'Without the reason, nobody can tell later whether the exception still holds.',
  ),
  'ignore/not-allowed': error(
    'A comment `handrail-ignore` names only codes that may be suppressed.',
    'A page that cannot be read is missing on the site, and a sample that failed is not proven, whatever a comment says.',
  ),
  'ignore/unused': warning(
    'A comment `handrail-ignore` suppresses a finding.',
    'One that is left over would hide the next mistake on its lines.',
  ),
} as const satisfies Record<`ignore/${string}`, CatalogueEntry>;
