import { type CatalogueEntry, error, warning } from '../catalogue-entry.ts';

/** Codes about what makes a page of use to its readers. */
export const lint = {
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
  'lint/mapping-facts': error(
    'A mapping names events of the events table, all or none, and fields that the provider’s API has.',
    'A reader maps what the table says. A field that does not exist stays empty and an event that is left out changes nothing, both without an error.',
  ),
  'lint/idle-override': error(
    'A page overrides a fact of its provider only with another value.',
    'An override that says the same hides the next change of the provider’s own fact from this page alone.',
  ),
  'lint/http-fence': error(
    'A request or response of a provider that a page shows is as the provider’s API description says.',
    'Nobody runs a request or response that a page only shows, so it can get old unnoticed. Held against the description, a wrong field or status is found before a reader copies it.',
  ),
  'lint/authentication-apart': error(
    'How to get, keep and replace a credential stands in an auth section, apart from the steps of a guide.',
    'Each guide that tells it anew gets old on its own, and a reader who only rotates a key has to find it among the features.',
  ),
  'lint/vague-prerequisite': error(
    'Every prerequisite can be verified: it says what must be there, and how to see that it is.',
    'A reader who takes “API access” for granted finds out in the middle of the work which plan, role or approval was meant.',
  ),
  'lint/support-first': error(
    'A resolution is first of all something that readers can do themselves.',
    'Whoever is sent to support at once waits for an answer, often to the question what they have looked at already.',
  ),
  'lint/vague-value': error(
    'Every configuration row has a value for both environments and says where each is found.',
    'A row that says “TBD” or “Console” leaves the search to the reader, or lets a value of the wrong environment pass for the right one.',
  ),
  'lint/same-base-url': error(
    'The base URLs of both environments differ, or a configuration row says why they do not.',
    'A reader who sees one address twice cannot tell whether it is meant, and tests against production by mistake.',
  ),
  'lint/unexplained-placeholder': error(
    'What a reader has to replace in a sample or table is named in the text, which says where the value is found.',
    'A sample with `YOUR_KEY` in it fails until the reader has guessed which of several keys is meant.',
  ),
  'lint/forgotten-output': error(
    'Data right after a sample that runs is marked as its output.',
    'Without `output`, the run compares it with nothing: it is shown as a result long after the sample prints another one.',
  ),
  'lint/term': warning(
    'Pages use the words that the site prefers.',
    'Two words for one thing make a reader look for a difference, and a search for one does not find the other.',
  ),
  'lint/live-secret': error(
    'No credential that looks live stands in the content.',
    'Programs search published pages and repositories for credentials. Whoever has read one can use it until it is revoked, and removing it from the page does not revoke it.',
  ),
  'lint/review-overdue': warning(
    'A guide was reviewed within its own interval.',
    'A console that looks different, a new price, a limit that was lowered: no run of samples notices them, only a person who looks. Past twice the interval the warning becomes an error.',
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
  'lint/interface-language': warning(
    'The interface of the site is written in the language of its pages.',
    'Where the texts of the interface are not there in a language, they are English, days and numbers too: readers of the pages meet buttons, labels and headings of tables that they may not understand.',
  ),
} as const satisfies Record<`lint/${string}`, CatalogueEntry>;
