import type { Sample } from '#guide/mdx-document.ts';
import { otherTarget } from '#guide/other-target.ts';
import type { ErrorRow } from '#schema/guide.ts';

/**
 * Whether an error row can be proven by a simulator only: the vendor’s own sandbox takes no fault, and its callbacks go
 * to the public address, where no run sees them.
 */
export function needsSimulator(
  { where, provoke }: Pick<ErrorRow, 'where' | 'provoke'>,
  samples: readonly Sample[],
): boolean {
  const sample = samples.find(({ id }) => id === provoke.sample);
  const isHeldBack = otherTarget(sample?.info ?? {}, 'sandbox') !== undefined;
  return where === 'callback' || provoke.fault !== undefined || isHeldBack;
}
