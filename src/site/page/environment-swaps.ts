import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library } from '#library/library.ts';
import { resolveConfiguration } from '#library/resolve-configuration.ts';
import { type EnvironmentSwap, isUnmistakable } from './find-swaps.ts';

/**
 * The values by which a page’s configuration tells its environments apart, longest first. Only what cannot be a word of
 * a sentence or of code: an address, or a placeholder such as `sk_test_…`. A value that several rows have, with different
 * ones in production, is none.
 */
export function environmentSwaps(
  document: AnyDocument,
  providers: Library['providers'],
): readonly EnvironmentSwap[] {
  const { rows } = resolveConfiguration(document, providers);
  const known = new Map<string, Set<string>>();
  for (const { kind, sandbox, production } of rows) {
    if ((kind !== 'env' && kind !== 'url') || !isUnmistakable(sandbox) || !isUnmistakable(production))
      continue;
    known.set(sandbox, (known.get(sandbox) ?? new Set()).add(production));
  }
  return [...known]
    .flatMap(([sandbox, [production, ...others]]) =>
      production === undefined || others.length > 0 || production === sandbox
        ? []
        : [{ sandbox, production }],
    )
    .sort((a, b) => b.sandbox.length - a.sandbox.length);
}
