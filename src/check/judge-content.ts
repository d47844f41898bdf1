import { compareDiagnostics } from '#diagnostics/diagnostic.ts';
import type { Findings } from '#diagnostics/findings.ts';
import { applyIgnores } from '#diagnostics/ignores/apply-ignores.ts';
import type { CheckedContent } from './check-content.ts';
import { isExaminedBy } from './is-examined.ts';

/** What of the findings of a check is told, after the suppressions in the content. */
export function judgeContent({ diagnostics, ignores, pages, files }: CheckedContent): Findings {
  const examined = pages.map(({ links: { file }, isWhole }) => ({ file, isWhole }));
  const { kept, suppressed, own } = applyIgnores(diagnostics, ignores, isExaminedBy(diagnostics, examined));
  return { diagnostics: [...kept, ...own].sort(compareDiagnostics), suppressed, files };
}
