import type { AnyDocument } from '#guide/mdx-document.ts';
import type { RateLimit } from '#schema/rate-limit.ts';
import type { Library } from './library.ts';
import { providerOf } from './resolve-configuration.ts';

/** A rate limit that a guide names, with what it means there. */
export interface ResolvedRateLimit extends RateLimit {
  readonly here: string;
}

/** The rate limits of a guide: its own, and those of the provider that it names. */
export function resolveRateLimits(
  document: AnyDocument,
  providers: Library['providers'],
): readonly ResolvedRateLimit[] {
  const operations = 'operations' in document.facts ? document.facts.operations : undefined;
  const shared = providerOf(document, providers)?.facts.rateLimits ?? [];
  return (operations?.rateLimits ?? []).flatMap((item) => {
    if (!('use' in item)) return [item];
    const limit = shared.find(({ id }) => id === item.use);
    return limit === undefined ? [] : [{ ...limit, here: item.here }];
  });
}
