import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Overrides } from '#schema/overrides.ts';
import type { ProviderFacts } from '#schema/provider.ts';
import type { Library } from './library.ts';
import { providerOf } from './resolve-configuration.ts';

/** The facts of a provider as they hold for one page. `reasons`: why a fact is not the provider’s own. */
export interface ResolvedProviderFacts {
  readonly facts: ProviderFacts;
  readonly reasons: Readonly<Partial<Record<keyof Overrides, string>>>;
}

/** The facts of a page’s provider with what the page overrides; none where it has no provider. */
export function resolveProviderFacts(
  document: AnyDocument,
  providers: Library['providers'],
): ResolvedProviderFacts | undefined {
  const provider = providerOf(document, providers);
  if (provider === undefined) return undefined;
  const overrides = 'overrides' in document.facts ? document.facts.overrides : undefined;
  const entries = Object.entries(overrides ?? {}).flatMap(([fact, override]) =>
    override === undefined ? [] : [{ fact, ...override }],
  );
  return {
    facts: { ...provider.facts, ...Object.fromEntries(entries.map(({ fact, value }) => [fact, value])) },
    reasons: Object.fromEntries(entries.map(({ fact, reason }) => [fact, reason])),
  };
}
