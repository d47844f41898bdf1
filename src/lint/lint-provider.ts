import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { ReadProvider } from '#library/read-provider.ts';
import { checkErrorEnvelope } from './check-error-envelope.ts';
import { checkProviderFacts } from './check-provider-facts.ts';

/** What can be found in the facts of a provider, besides what their schema finds. */
export function lintProvider({
  facts,
  provider,
}: Pick<ReadProvider, 'facts' | 'provider'>): readonly Diagnostic[] {
  return [
    ...(facts.value === undefined ? [] : checkProviderFacts(facts.value)),
    ...(provider === undefined ? [] : checkErrorEnvelope(provider)),
  ];
}
