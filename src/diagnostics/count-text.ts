import { countDiagnostics } from './count-diagnostics.ts';
import type { Findings } from './findings.ts';
import { plural } from './plural.ts';
import { suppressedTexts } from './suppressed.ts';

/** One line: how many findings there are, and how many more are suppressed. */
export function countText({ diagnostics, suppressed, files }: Findings): string {
  const { errors, warnings } = countDiagnostics(diagnostics);
  const counts = [plural(errors, 'error'), plural(warnings, 'warning'), ...suppressedTexts(suppressed)];
  return `${plural(files, 'file')} checked: ${counts.join(', ')}.\n`;
}
