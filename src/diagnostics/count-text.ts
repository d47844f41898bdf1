import type { Findings } from './findings.ts';
import { plural } from './plural.ts';
import { countDiagnostics } from './report-json.ts';

/** One line: how many findings there are. */
export function countText({ diagnostics, files }: Findings): string {
  const { errors, warnings } = countDiagnostics(diagnostics);
  return `${plural(files, 'file')} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.\n`;
}
