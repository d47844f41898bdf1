import type { Severity } from './severity.ts';

/** What the catalogue says of one kind of finding. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** One sentence: what must hold. */
  readonly rule: string;
  /** Why it must hold: what a reader or an author loses otherwise. */
  readonly why?: string;
}

function error(rule: string, why?: string): CatalogueEntry {
  return { severity: 'error', rule, ...(why === undefined ? {} : { why }) };
}

function warning(rule: string, why?: string): CatalogueEntry {
  return { severity: 'warning', rule, ...(why === undefined ? {} : { why }) };
}

/**
 * Every kind of finding, by its permanent code `subject/leaf`. A code is never renamed or reused.
 * `tests/diagnostics/catalogue.test.ts` holds that each has a failing fixture and a passing twin.
 */
export const catalogue = {
  'content/unreadable': error('Every file of the content root can be read as UTF-8 text of at most 1 MB.'),
  'content/missing-file': error('Every file that the content refers to exists.'),
  'content/unexpected-file': error('Every MDX and YAML file stands where Handrail reads it.'),
  'content/unknown-reference': error('Every id that a document refers to names a provider or auth section.'),
  'content/not-checked': error(
    'Every file can be checked to its end.',
    'A file on which the checker itself fails may hold anything; the other files are checked all the same.',
  ),
  'yaml/syntax': error('YAML parses, without duplicate keys and without alias bombs.'),
  'schema/unknown-field': error('Only fields that the schema knows are used.'),
  'schema/missing-field': error('Every required field is present.'),
  'schema/invalid-value': error('Every field has a value of its type, range and format.'),
  'provider/openapi': error('The API description of a provider is OpenAPI 3.1 that the simulator can load.'),
  'guide/syntax': error('MDX parses, and every fence is closed.'),
  'guide/too-deep': error('MDX nests at most 100 levels deep.'),
  'guide/no-code': error('A guide holds no imports, exports, scripts, raw HTML or computed expressions.'),
  'guide/unknown-component': error('Only components of the closed set are used.'),
  'guide/invalid-props': error('A component has the properties that it knows, with literal values.'),
  'guide/duplicate-id': error('Headings, rows and samples of a page have different ids.'),
  'guide/info-string': error('The info string of a fence follows the grammar of samples.'),
  'guide/output-without-sample': error(
    'An output fence follows the sample that prints it, or names it with `of`.',
  ),
  'guide/wildcards-only': error('An expected output says more than "anything".'),
  'guide/data-syntax': error(
    'Data fences (json, yaml, xml, toml, sql, graphql, http) and examples of events parse.',
  ),
  'lint/missing-section': error('A guide places every section that its type needs.'),
  'lint/section-order': error('The sections of a guide stand in the order of a reader’s work.'),
  'lint/undeclared-key': error(
    'Every environment variable that a sample reads is a configuration key of the guide.',
  ),
  'lint/unused-key': error('Every configuration key of kind env is read by a sample.'),
  'lint/unknown-event': error('Every event name that a sample handles is in the events table.'),
  'lint/unhandled-event': error('Every event of the events table is handled by a sample.'),
  'lint/webhook-address': error(
    'The webhook addresses of a guide are those that its samples register and serve.',
  ),
  'lint/event-facts': error(
    'A guide that receives webhook events says what its receiver does with each kind of delivery.',
  ),
  'lint/http-fence': error(
    'A request or response of a provider that a page shows is as the provider’s API description says.',
  ),
  'lint/live-secret': error('No credential that looks live stands in the content.'),
  'lint/review-overdue': warning('A guide was reviewed within its own interval.'),
  'lint/heading-order': error('The title is the only level-one heading, and no level is skipped.'),
  'lint/link-text': error('The text of a link says where it leads.'),
  'lint/image-alt': error('Every image has a text that stands in for it.'),
  'links/missing-page': error('Every internal link leads to a page.'),
  'links/missing-anchor': error('Every fragment of an internal link leads to an id of its page.'),
  'links/missing-file': error('Every image and download that a page refers to exists.'),
  'links/missing-region': error('Every region of a file that a page shows starts and ends in that file.'),
  'diagrams/syntax': error('Every mermaid fence can be drawn.'),
  'diagrams/not-drawn': warning('A browser is at hand to draw the mermaid fences.'),
  'samples/failed': error('A sample ends as it says, within its time.'),
  'samples/syntax': error('A sample is valid in its language.'),
  'samples/output-differs': error('A sample prints the output that the guide shows.'),
  'samples/undeclared-host': error('A sample calls only hosts that a provider declares.'),
  'samples/undescribed-call': error(
    'A sample calls only operations that the provider’s API description holds.',
  ),
  'samples/error-not-proven': error('Every error row is provoked and answers with its status and code.'),
  'samples/event-not-proven': error(
    'Every event of the events table is dealt with by the receiver of the guide as the table says, however it is delivered.',
  ),
  'samples/undocumented-error': error(
    'Every error that an operation which the samples call can answer with has a row.',
  ),
  'samples/tracks-differ': error('The samples of a group make the same requests in every language.'),
  'samples/not-run': warning('What a sample needs is there, or its fence says why it is not run.'),
  'samples/drift': warning('The vendor’s own sandbox answers as the simulator and its description say.'),
  'samples/simulator': error('A simulator loads, and answers as its own API description says.'),
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
