import type { DiagnosticCode } from '../catalogue.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Suppressed } from '../suppressed.ts';
import { suppressionLimit } from '../suppression-limit.ts';
import { checkIgnore } from './check-ignore.ts';
import type { Ignore } from './ignore.ts';

/** Findings, parted by the comments that suppress some of them. */
export interface IgnoredFindings {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** What is wrong with the comments themselves. */
  readonly own: readonly Diagnostic[];
}

/** Whether a run looked for findings of a code in a file, so that one which is missing is not there. */
export type IsExamined = (file: string, code: DiagnosticCode) => boolean;

/**
 * Applies suppressions: one with a reason holds for the findings of its codes that start on its lines. All that a
 * finding matches count as used.
 */
export function applyIgnores(
  diagnostics: readonly Diagnostic[],
  ignores: readonly Ignore[],
  isExamined: IsExamined,
): IgnoredFindings {
  const byFile = Map.groupBy(ignores, ({ file }) => file);
  const used = new Map<Ignore, Set<string>>();
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const matching = (byFile.get(diagnostic.at.file) ?? []).filter((one) => suppresses(one, diagnostic));
    for (const one of matching) used.set(one, (used.get(one) ?? new Set<string>()).add(diagnostic.code));
    const [first] = matching;
    if (first === undefined) kept.push(diagnostic);
    else suppressed.push({ diagnostic, by: 'comment', reason: first.reason });
  }
  const own = ignores.flatMap((one) =>
    checkIgnore(one, {
      used: used.get(one) ?? new Set(),
      isExamined: (code) => isExamined(one.file, code),
    }),
  );
  return { kept, suppressed, own };
}

function suppresses({ lines, codes, reason, suffix }: Ignore, { at, code }: Diagnostic): boolean {
  const line = at.span?.start.line;
  if (line === undefined || reason === '' || suffix !== undefined) return false;
  const isMeant = line >= lines.first && line <= lines.last && codes.some(({ text }) => text === code);
  return isMeant && suppressionLimit(code) === undefined;
}
