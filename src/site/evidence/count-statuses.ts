import type { SampleRecord, SampleStatus } from '#samples/evidence.ts';
import type { SiteStrings } from '../strings/strings-of.ts';

/** How many samples of a track ended how: `9 passed, 2 checked`. */
export function countStatuses(
  samples: readonly Pick<SampleRecord, 'status'>[],
  { evidence, format }: Pick<SiteStrings, 'evidence' | 'format'>,
): string {
  const words: Readonly<Record<SampleStatus, string>> = evidence.statuses;
  const counts = Map.groupBy(samples, ({ status }) => status);
  return Object.entries(words)
    .flatMap(([status, word]) => {
      const count = counts.get(status as SampleStatus)?.length ?? 0;
      return count === 0 ? [] : [`${format.number(count)} ${word}`];
    })
    .join(', ');
}
