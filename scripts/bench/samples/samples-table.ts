import { printTable } from '../print-table.ts';
import type { Measured, Missing } from './measured.ts';

/** The results as a table: ratios are of the time to check the whole library, the first row being 1. */
export function samplesTable(results: readonly (Measured | Missing)[]): string {
  const measured = results.filter((result) => 'seconds' in result);
  const base = measured[0]?.seconds ?? 1;
  const rows = measured.map(({ name, seconds, run, passed, processes }) => [
    name,
    seconds.toFixed(2),
    String(run),
    String(passed),
    run === 0 ? '–' : (run / seconds).toFixed(0),
    processes === null ? '–' : String(processes),
    `${(seconds / base).toFixed(2)} ×`,
  ]);
  const head = ['', 'seconds', 'run', 'passed', 'samples/s', 'processes', 'time'];
  const notes = results.map((result) =>
    'seconds' in result
      ? `  ${result.name}: ${result.about}`
      : `  ${result.name} is left out: ${result.missing}`,
  );
  return `${printTable([head, ...rows])}\n\n${notes.join('\n')}\n`;
}
