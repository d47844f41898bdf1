import { type CatalogueEntry, error } from '../catalogue-entry.ts';

/** Codes about what stands in the text of a page. */
export const guide = {
  'guide/syntax': error(
    'The text is valid MDX, and every fence is closed.',
    'A tag or a fence that is not closed swallows what follows it: readers would get half a page, or prose in the place of code.',
  ),
  'guide/too-deep': error(
    'MDX nests at most 100 levels deep, and holds at most 50,000 things beside each other and 3,000 expressions between two empty lines.',
    'A parser that goes down level by level can die of such a text, and with it the report on every other page. A list of a hundred levels helps no reader.',
  ),
  'guide/no-code': error(
    'A guide holds no imports, exports, scripts, raw HTML or computed expressions.',
    'A guide is data. So the site can be built from a stranger’s pull request without a line of theirs being run by the build.',
  ),
  'guide/unknown-component': error(
    'Only components of the closed set are used.',
    'The site cannot render what it does not know: where a misspelt `<Errors />` stands, readers would look for the error table in vain.',
  ),
  'guide/invalid-props': error(
    'A component has the properties that it knows, with literal values.',
    'A property that a component does not know has no effect: a warning would look like any note, and a region of a file would be the whole file.',
  ),
  'guide/lost-content': error(
    'All that stands within a component is shown.',
    'A table of facts shows the frontmatter, and a group of tabs shows fences: any other text within them would be missing on the page, without a word.',
  ),
  'guide/duplicate-id': error(
    'Headings, rows and samples of a page, and of the sections that it embeds, have different ids.',
    'A link leads to the first element with an id, so nobody can link to the second. Of two samples, nobody can tell which one a run has proven.',
  ),
  'guide/info-string': error(
    'The first line of a fence holds its language, and words and keys that Handrail knows.',
    'A misspelt key would be passed over in silence: a sample that is to fail with status 1 would have to succeed, and one that must not run would run.',
  ),
  'guide/output-without-sample': error(
    'An output fence follows the sample that prints it, or names it with `of`.',
    'An output that belongs to no sample is compared with nothing: it can be wrong for as long as the page exists.',
  ),
  'guide/wildcards-only': error(
    'An expected output says more than “anything”.',
    'Such an output matches whatever is printed. It shows a reader nothing, and a proof of it proves nothing.',
  ),
  'guide/data-syntax': error(
    'Data fences (json, yaml, xml, toml, sql, graphql, http) and examples of events are valid in their language.',
    'Readers copy data into files and requests. What is not valid fails there, far from the page, with a message that does not name it.',
  ),
} as const satisfies Record<`guide/${string}`, CatalogueEntry>;
