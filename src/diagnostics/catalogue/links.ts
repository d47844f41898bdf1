import { type CatalogueEntry, error } from '../catalogue-entry.ts';

/** Codes about what links lead to. */
export const links = {
  'links/missing-page': error(
    'Every internal link leads to a page.',
    'In the middle of the work, a reader lands on a page that says there is no such page.',
  ),
  'links/missing-anchor': error(
    'Every fragment of an internal link leads to an id of its page.',
    'The link opens the page at its top, and the reader has to guess which row or heading was meant.',
  ),
  'links/missing-file': error(
    'Every image and download that a page refers to exists.',
    'A reader gets a broken image, or an error in the place of the script that the page offers.',
  ),
  'links/missing-region': error(
    'Every region of a file that a page shows starts and ends in that file.',
    'The lines that the text explains cannot be shown, so a reader gets the explanation without the code.',
  ),
} as const satisfies Record<`links/${string}`, CatalogueEntry>;
