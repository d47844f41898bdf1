import { report } from '#diagnostics/report.ts';
import { displayPath } from '#library/display-path.ts';
import { pathOf, type Unit, type UnitReport } from './unit.ts';

/** The report of a unit that the checker could not examine. `how` says what became of it: `takes more than 30 s`. */
export function failedUnit(unit: Unit, root: string, how: string): UnitReport {
  const start = { line: 1, column: 1 };
  const at = { file: displayPath(root, pathOf(unit)), span: { start, end: start } };
  const message = `The check of this file ${how}.`;
  const help =
    'This is a fault of Handrail: please report it with the file. Until it is mended, take back what changed last.';
  return { diagnostics: [report('content/not-checked', at, message, { help })], holdsUntil: 0 };
}
