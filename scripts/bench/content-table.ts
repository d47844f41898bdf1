import type { ContentMeasure, MissingRival } from './content-measure.ts';
import { printTable } from './print-table.ts';

/** The results as a table: ratios are of the time, the first row being 1. */
export function contentTable(results: readonly (ContentMeasure | MissingRival)[]): string {
  const measured = results.filter((result) => 'seconds' in result);
  const base = measured[0]?.seconds ?? 1;
  const rows = measured.map(({ name, seconds, megabytes, found }) => [
    name,
    seconds.toFixed(2),
    megabytes === null ? '–' : String(megabytes),
    found,
    `${(seconds / base).toFixed(2)} ×`,
  ]);
  const notes = results.map((result) =>
    'seconds' in result
      ? `  ${result.name}: ${result.about}`
      : `  ${result.name} is left out: ${result.missing}`,
  );
  return `${printTable([['', 'seconds', 'MB', 'done', 'time'], ...rows])}\n\n${notes.join('\n')}\n`;
}
