import { seededRandom } from '../../scripts/bench/seeded-random.ts';
import type { Mutant } from './make-mutants.ts';

/** Picks so many of the accepted mutants, by a seed, to stand in one content root: of `site.yaml`, one among them. */
export function pickAccepted(
  accepted: readonly Mutant[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly Mutant[] {
  const random = seededRandom(seed);
  const mixed = accepted
    .map((mutant) => ({ mutant, order: random(2 ** 31) }))
    .sort((a, b) => a.order - b.order)
    .map(({ mutant }) => mutant);
  const isSite = ({ path }: Mutant) => path === 'site.yaml';
  const site = mixed.filter(isSite).slice(0, 1);
  return [...site, ...mixed.filter((one) => !isSite(one))].slice(0, count);
}
