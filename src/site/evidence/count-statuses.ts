import type { SampleRecord, SampleStatus } from '#samples/evidence.ts';

const words: Readonly<Record<SampleStatus, string>> = {
  passed: 'passed',
  checked: 'checked',
  illustrative: 'illustrative',
  manual: 'by hand',
  failed: 'failed',
  blocked: 'blocked',
  'not-run': 'not run',
};

/** How many samples of a track ended how: `9 passed, 2 checked`. */
export function countStatuses(samples: readonly Pick<SampleRecord, 'status'>[]): string {
  const counts = Map.groupBy(samples, ({ status }) => status);
  return Object.entries(words)
    .flatMap(([status, word]) => {
      const count = counts.get(status as SampleStatus)?.length ?? 0;
      return count === 0 ? [] : [`${count} ${word}`];
    })
    .join(', ');
}
