import { type CatalogueEntry, error, warning } from '../catalogue-entry.ts';

/** Codes about what a run of the samples shows. */
export const samples = {
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
} as const satisfies Record<`samples/${string}`, CatalogueEntry>;
