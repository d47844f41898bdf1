import { defineReporter } from '#diagnostics/define-reporter.ts';
import { plainText } from '#diagnostics/plain-text.ts';
import type { ListedSample } from './list-samples.ts';

/** For a person: a table per track. */
export const text = defineReporter<readonly ListedSample[]>({
  name: 'text',
  report: (listed) => {
    const tracks = Map.groupBy(listed, ({ guide, track }) => `${guide} (${track})`);
    const tables = [...tracks].map(([name, samples]) => `${name}\n${table(samples)}`);
    const pages = new Set(listed.map(({ guide }) => guide)).size;
    return `${[...tables, `Samples: ${listed.length} in tracks: ${tracks.size}, pages: ${pages}`].join('\n')}\n`;
  },
});

function table(samples: readonly ListedSample[]): string {
  const rows = samples.map(({ file, line, id, language, mode, reason = '' }) =>
    [`${file}:${line}`, id, language, mode, reason].map((cell) => plainText(cell).replaceAll('\n', ' ')),
  );
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .map((row) => `${row}\n`)
    .join('');
}
