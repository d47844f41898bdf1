import { type CatalogueEntry, error, warning } from '../catalogue-entry.ts';

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
  'links/moved-page': warning(
    'A link leads to a page, not to the address that it had before it moved.',
    'A reader is sent on to the right page, but later, and not at all once somebody clears the redirects away.',
  ),
  'links/own-address': warning(
    'A page of this site is linked by its path.',
    'An address with the site’s own name leads out of a preview and out of a copy of the site, and nothing notices when its page is gone.',
  ),
  'links/redirect': error(
    'Every redirect leads from an address that no page has to a page.',
    'Readers come by old addresses from bookmarks, mails and other sites; a redirect that leads nowhere, or in a circle, is a dead end for all of them.',
  ),
  'links/missing-region': error(
    'Every region of a file that a page shows starts and ends in that file.',
    'The lines that the text explains cannot be shown, so a reader gets the explanation without the code.',
  ),
  'links/external-dead': error(
    'The page of another site that a link leads to is there.',
    'A reader who follows the link stands alone at that step. A site may be down for a while, so a page counts as dead once it failed on three days, or on two where it was never found and the site answers 404 or 410.',
  ),
  'links/external-unsure': warning(
    'It can be told that the page of another site which a link leads to is there.',
    'The page fails for the first time, or the site answers machines otherwise than people: with a refusal, too late, or with one page for every address. Only a person can tell whether a reader finds it.',
  ),
  'links/external-moved': warning(
    'A link to another site leads to the address that its page has now.',
    'The old address leads there until its owner ends the redirect, and from that day on a reader finds nothing.',
  ),
} as const satisfies Record<`links/${string}`, CatalogueEntry>;
