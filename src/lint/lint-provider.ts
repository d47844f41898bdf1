import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Provider } from '#library/library.ts';
import { checkErrorEnvelope } from './check-error-envelope.ts';
import { checkEventExamples } from './check-event-examples.ts';
import { checkProviderDescription } from './check-provider-description.ts';
import { checkProviderFacts } from './check-provider-facts.ts';

/** What can be found in the files of a provider, besides what its schema finds. */
export async function lintProvider(provider: Provider): Promise<readonly Diagnostic[]> {
  return [
    ...checkProviderFacts(provider),
    ...checkProviderDescription(provider),
    ...checkErrorEnvelope(provider),
    ...(await checkEventExamples(provider)),
  ];
}
