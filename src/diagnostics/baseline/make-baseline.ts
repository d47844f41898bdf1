import type { Diagnostic } from '../diagnostic.ts';
import { isBaselinable } from '../suppression-limit.ts';
import type { BaselineEntry } from './baseline.ts';
import { fingerprint, fingerprintKey, type LineOf } from './fingerprint.ts';

/**
 * The entries that hold for these findings, sorted; findings that it may not hold have none.
 *
 * @param kept entries that stay although their findings are not there: nobody looked for them
 */
export function makeBaseline(
  diagnostics: readonly Diagnostic[],
  lineOf: LineOf,
  kept: readonly BaselineEntry[] = [],
): readonly BaselineEntry[] {
  const found = diagnostics
    .filter(({ code }) => isBaselinable(code))
    .map((diagnostic) => ({ ...fingerprint(diagnostic, lineOf), count: 1 }));
  return mergeEntries([...found, ...kept]);
}

/** Entries with those of one fingerprint made one, sorted. */
export function mergeEntries(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return [...Map.groupBy(entries, fingerprintKey)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [first, ...others]]) => {
      const { file, code, line, count } = first as BaselineEntry;
      return { file, code, line, count: others.reduce((sum, one) => sum + one.count, count) };
    });
}

/** A baseline as the text of its file: an entry a line, so that a diff shows what came and went. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${findings}\n}\n`;
}
