import { countDiagnostics } from './count-diagnostics.ts';
import type { Diagnostic } from './diagnostic.ts';
import { plural } from './plural.ts';

/** How many findings each file has, a line each, in the order of the findings; nothing where only one file has any. */
export function pageCounts(diagnostics: readonly Diagnostic[]): string[] {
  const files = [...Map.groupBy(diagnostics, ({ at }) => at.file)];
  if (files.length < 2) return [];
  const width = Math.max(...files.map(([file]) => file.length));
  return files.map(([file, found]) => `${file.padEnd(width)}  ${countsOf(found)}`);
}

function countsOf(found: readonly Diagnostic[]): string {
  const { errors, warnings } = countDiagnostics(found);
  return [
    ...(errors === 0 ? [] : [plural(errors, 'error')]),
    ...(warnings === 0 ? [] : [plural(warnings, 'warning')]),
  ].join(', ');
}
