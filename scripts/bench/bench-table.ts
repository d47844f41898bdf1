import type { Measured, Missing } from './measured.ts';

/** The results as a table: ratios are of the time to check the whole library, the first row being 1. */
export function benchTable(results: readonly (Measured | Missing)[]): string {
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
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const notes = results.map((result) =>
    'seconds' in result
      ? `  ${result.name}: ${result.about}`
      : `  ${result.name} is left out: ${result.missing}`,
  );
  return `${[line(head), ...rows.map(line)].join('\n')}\n\n${notes.join('\n')}\n`;
}
