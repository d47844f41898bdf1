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
  'links/external-dead': error(
    'The page of another site that a link leads to is there.',
    'A reader who follows a dead link stands alone at that step. A site may fail for a while, so a page is dead only when it was missed on three days, or on two where it was never found and the site itself says that it is not there.',
  ),
  'links/external-unsure': warning(
    'It can be told that the page of another site which a link leads to is there.',
    'The page failed for the first time, or the site answers machines otherwise than people: refused, too slow, too many questions, one answer to every address. Only a person can tell.',
  ),
  'links/external-moved': warning(
    'A link to another site leads to the address that its page has now.',
    'A redirect for good ends one day, and the link with it.',
  ),
} as const satisfies Record<`links/${string}`, CatalogueEntry>;
