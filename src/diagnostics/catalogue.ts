import type { Severity } from './severity.ts';

/** What the catalogue says of one kind of finding. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** One sentence: what must hold. */
  readonly rule: string;
  /** Why it must hold: what a reader or an author loses otherwise. */
  readonly why: string;
}

function error(rule: string, why: string): CatalogueEntry {
  return { severity: 'error', rule, why };
}

function warning(rule: string, why: string): CatalogueEntry {
  return { severity: 'warning', rule, why };
}

/**
 * Every kind of finding, by its permanent code `subject/leaf`. A code is never renamed or reused.
 * `tests/diagnostics/catalogue.test.ts` holds that each has a failing fixture and a passing twin.
 */
export const catalogue = {
  'content/unreadable': error(
    'Every file of the content root can be read as UTF-8 text of at most 1 MB.',
    'What cannot be read is not checked, and its page is missing on the site. Text in another encoding would show readers the wrong letters.',
  ),
  'content/missing-file': error(
    'Every file that the content refers to exists.',
    'What needs the file is left out with it: without its description a provider has no simulator, and no sample of its guides can be run.',
  ),
  'content/unexpected-file': error(
    'Every MDX and YAML file stands where Handrail reads it.',
    'A page in a place that nobody reads is neither checked nor on the site, while its author believes that it is published.',
  ),
  'content/unknown-reference': error(
    'Every id that a document refers to names a provider or auth section.',
    'A misspelt id would leave a guide without its authentication section, or its samples without the provider that answers them.',
  ),
  'content/not-checked': error(
    'Every file can be checked to its end.',
    'A file on which the checker itself fails may hold anything; the other files are checked all the same.',
  ),
  'yaml/syntax': error(
    'YAML parses, without duplicate keys and without alias bombs.',
    'Of a key that stands twice, one value is lost without a word, and a few nested aliases can fill the memory of a build.',
  ),
  'schema/unknown-field': error(
    'Only fields that the schema knows are used.',
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
  'provider/openapi': error(
    'The API description of a provider is OpenAPI 3.1 that the simulator can load.',
    'The simulator is made from the description. Where that does not hold together, no sample of the provider can be run, and nothing on its pages is proven.',
  ),
  'guide/syntax': error(
    'MDX parses, and every fence is closed.',
    'A tag or a fence that is not closed swallows what follows it: readers would get half a page, or prose in the place of code.',
  ),
  'guide/too-deep': error(
    'MDX nests at most 100 levels deep.',
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
  'guide/duplicate-id': error(
    'Headings, rows and samples of a page have different ids.',
    'A link leads to the first element with an id, so nobody can link to the second. Of two samples, nobody can tell which one a run has proven.',
  ),
  'guide/info-string': error(
    'The info string of a fence follows the grammar of samples.',
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
    'Data fences (json, yaml, xml, toml, sql, graphql, http) and examples of events parse.',
    'Readers copy data into files and requests. What does not parse fails there, far from the page, with a message that does not name it.',
  ),
  'lint/missing-section': error(
    'A guide places every section that its type needs.',
    'What no section places is not on the page: a reader who meets an error would find no error table, although its rows were written.',
  ),
  'lint/section-order': error(
    'The sections of a guide stand in the order of a reader’s work.',
    'Readers work from top to bottom. A prerequisite that comes after the step that needs it costs them the step.',
  ),
  'lint/undeclared-key': error(
    'Every environment variable that a sample reads is a configuration key of the guide.',
    'A reader who copies the sample does not learn what to set, where to find the value, or that production needs another one.',
  ),
  'lint/unused-key': error(
    'Every configuration key of kind env is read by a sample.',
    'A reader goes to find and set a value that nothing reads. Where it was renamed in the samples alone, the name that counts has no row.',
  ),
  'lint/unknown-event': error(
    'Every event name that a sample handles is in the events table.',
    'Nobody can look up when the event is sent or what it changes. Where the name is misspelt, the handler is never called.',
  ),
  'lint/unhandled-event': error(
    'Every event of the events table is handled by a sample.',
    'The table promises that the receiver deals with the event. In the integration of a reader who copied the samples, it changes nothing.',
  ),
  'lint/webhook-address': error(
    'The webhook addresses of a guide are those that its samples register and serve.',
    'Where the address that is registered is not the one that is served, deliveries reach nobody. A reader sees no error, only events that never come.',
  ),
  'lint/event-facts': error(
    'A guide that receives webhook events says what its receiver does with each kind of delivery.',
    'What a receiver does with a second, a late or a forged delivery decides whether an order is counted twice. Only what a guide says of it can be delivered in a run and proven.',
  ),
  'lint/http-fence': error(
    'A request or response of a provider that a page shows is as the provider’s API description says.',
    'Nobody runs a request or response that a page only shows, so it can get old unnoticed. Held against the description, a wrong field or status is found before a reader copies it.',
  ),
  'lint/live-secret': error(
    'No credential that looks live stands in the content.',
    'Programs search published pages and repositories for credentials. Whoever has read it can use it until it is revoked, and removing it from the page does not revoke it.',
  ),
  'lint/review-overdue': warning(
    'A guide was reviewed within its own interval.',
    'A console that looks different, a new price, a limit that was lowered: no run of samples notices them, only a person who looks.',
  ),
  'lint/heading-order': error(
    'The title is the only level-one heading, and no level is skipped.',
    'People who listen to a page move from heading to heading. A skipped level sounds as if a part were missing, and a second title as if another page began.',
  ),
  'lint/link-text': error(
    'The text of a link says where it leads.',
    'A screen reader can list the links of a page by themselves, and people who skim read little else. “here” tells neither of them where it leads.',
  ),
  'lint/image-alt': error(
    'Every image has a text that stands in for it.',
    'Whoever does not see the image, or whose network does not load it, gets nothing in its place, and the search cannot find what only an image says.',
  ),
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
  'diagrams/syntax': error(
    'Every mermaid fence can be drawn.',
    'Instead of the picture that the text speaks of, readers get the source of the diagram, with the mistake in it.',
  ),
  'diagrams/not-drawn': warning(
    'A browser is at hand to draw the mermaid fences.',
    'The page shows the source of the diagram instead, which is harder to read, and a mistake in it stays unnoticed until a browser is there.',
  ),
  'samples/failed': error(
    'A sample ends as it says, within its time.',
    'A reader who copies the sample gets the same failure, and cannot tell whether the mistake is their own.',
  ),
  'samples/syntax': error(
    'A sample is valid in its language.',
    'The language itself refuses the sample, so it cannot have worked for anybody who copied it.',
  ),
  'samples/output-differs': error(
    'A sample prints the output that the guide shows.',
    'Readers compare what they see with what the page shows. Where the two differ, they look for a mistake that they have not made.',
  ),
  'samples/undeclared-host': error(
    'A sample calls only hosts that a provider declares.',
    'Only a declared host is answered by a simulator. A call of another is misspelt and fails for readers too, or goes where nothing that it does can be proven.',
  ),
  'samples/undescribed-call': error(
    'A sample calls only operations that the provider’s API description holds.',
    'What is not described, with a source and a date, the simulator does not answer: such a call is proven by nothing, and its path may never have existed.',
  ),
  'samples/error-not-proven': error(
    'Every error row is provoked and answers with its status and code.',
    'Readers look an error up by its status and code. A row that cannot be brought about may name a code that the vendor never sends.',
  ),
  'samples/event-not-proven': error(
    'Every event of the events table is dealt with by the receiver of the guide as the table says, however it is delivered.',
    'Providers deliver an event twice, late and out of order. A receiver that is not as its table says counts an order twice, or sets it back to an older state.',
  ),
  'samples/undocumented-error': error(
    'Every error that an operation which the samples call can answer with has a row.',
    'Readers meet the error all the same, and find neither its cause nor whether to try again.',
  ),
  'samples/tracks-differ': error(
    'The samples of a group make the same requests in every language.',
    'In one language readers would build another integration than in the next: there, a call or a part of it is missing.',
  ),
  'samples/not-run': warning(
    'What a sample needs is there, or its fence says why it is not run.',
    'Nothing is known of a sample that did not run: it may never have worked, and the page cannot be called verified.',
  ),
  'samples/drift': warning(
    'The vendor’s own sandbox answers as the simulator and its description say.',
    'The simulator then proves what the vendor does not do: what passes here can fail for every reader.',
  ),
  'samples/simulator': error(
    'A simulator loads, and answers as its own API description says.',
    'Every proof on a provider’s pages rests on its simulator. One that does not keep to its own description proves nothing.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;

/** Whether a text is a code of the catalogue. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(catalogue, text);
}

/** Whether a finding of this code is an error or a warning. */
export function severityOf(code: DiagnosticCode): Severity {
  return catalogue[code].severity;
}
