import type { Diagnostic } from '../diagnostic.ts';
import type { Suppressed } from '../suppressed.ts';
import { isBaselinable } from '../suppression-limit.ts';
import { type BaselineEntry, baselineName } from './baseline.ts';
import { fingerprint, fingerprintKey, type LineOf } from './fingerprint.ts';

/** Findings, parted by a baseline. */
export interface BaselinedFindings {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** What of the baseline is not there any more: `count` of each entry. */
  readonly stale: readonly BaselineEntry[];
}

/** Takes as many findings as each entry of a baseline counts, in their order; what it has more is stale. */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: readonly BaselineEntry[],
  lineOf: LineOf,
): BaselinedFindings {
  const left = new Map(baseline.map((entry) => [fingerprintKey(entry), entry.count]));
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const key = fingerprintKey(fingerprint(diagnostic, lineOf));
    const count = left.get(key) ?? 0;
    if (count === 0 || !isBaselinable(diagnostic.code)) kept.push(diagnostic);
    else {
      left.set(key, count - 1);
      suppressed.push({ diagnostic, by: 'baseline', reason: `It stands in \`${baselineName}\`.` });
    }
  }
  const stale = baseline.flatMap((entry) => {
    const count = left.get(fingerprintKey(entry)) ?? 0;
    return count === 0 ? [] : [{ ...entry, count }];
  });
  return { kept, suppressed, stale };
}
