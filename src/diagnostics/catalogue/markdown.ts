import { type CatalogueEntry, error, warning } from '../catalogue-entry.ts';

/** Codes of mistakes in the Markdown of a body. */
export const markdown = {
  'markdown/undefined-reference': error(
    'Every reference names a definition of its page.',
    'Without one, the brackets stay on the page as they were typed, and there is nothing to follow.',
  ),
  'markdown/duplicate-definition': error(
    'Every label is defined once on a page.',
    'Only the first definition counts: links that were meant for the second lead elsewhere.',
  ),
  'markdown/unused-definition': warning(
    'Every definition of a page is referred to.',
    'One that is not is left over, or the reference that was meant for it is misspelt.',
  ),
  'markdown/empty-url': error(
    'No address is a placeholder such as `#`.',
    'It leads to the top of the page that the reader is on.',
  ),
  'markdown/reversed-link': error(
    'The text of a link stands in brackets, its address in parentheses.',
    'The other way round, both stay on the page as they were typed.',
  ),
  'markdown/not-parsed': error(
    'Headings, tables, lists, links and strong text are written so that they are taken as such.',
    'A missing space or cell turns them into a paragraph with signs in it, which the reader has to decipher.',
  ),
  'markdown/emphasis-as-heading': warning(
    'What introduces a part of a page is a heading.',
    'Emphasis is no heading for search, for the table of contents and for screen readers, and cannot be linked to.',
  ),
  'markdown/duplicate-heading': warning(
    'The headings within a section differ.',
    'In the table of contents they look the same, and the address of the second one changes when the first moves.',
  ),
  'markdown/empty-section': error(
    'Something stands under every heading.',
    'A reader follows the table of contents to a section, and there is none.',
  ),
  'markdown/hidden-table-cell': error(
    'No row of a table has more cells than its head.',
    'A cell beyond the head is not shown at all; mostly a `|` within a cell was not escaped.',
  ),
  'markdown/missing-table-cell': error(
    'Every row of a table has a cell for each column.',
    'The cells that are missing stay empty, or text after the table has become a row of it.',
  ),
  'markdown/lazy-quote': warning(
    'Every line of a quote starts with its mark.',
    'A line without one that directly follows is shown as a part of the quote, which may not be meant.',
  ),
  'markdown/list-number': error(
    'The items of an ordered list are written with the numbers that are shown.',
    'Only the first number counts: “see step 4” then points to another step than the author sees.',
  ),
  'markdown/indented-code': error(
    'No paragraph is indented like code.',
    'MDX knows code only in fences: what is indented is shown as prose, its lines run together.',
  ),
  'markdown/missing-language': error(
    'Every fence says what it holds.',
    'Without a language a sample is neither highlighted nor run nor checked.',
  ),
  'markdown/shell-prompt': error(
    'The lines of a shell sample are what is typed.',
    'A reader who copies a prompt with the command gets an error.',
  ),
} as const satisfies Record<`markdown/${string}`, CatalogueEntry>;
