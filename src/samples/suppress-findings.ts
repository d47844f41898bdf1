import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { applyIgnores } from '#diagnostics/ignores/apply-ignores.ts';
import type { Suppressed } from '#diagnostics/suppressed.ts';
import { pageIgnores } from '#guide/ignores/page-ignores.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';

/** Findings that are told, and those that a comment of their page suppresses. */
export interface ToldFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * Applies the suppressions of a page to what a run found in it. `sought` are the codes that the run would have found:
 * suppressions of them that are unused are told; whatever else is wrong with a comment, a check tells.
 */
export function suppressFindings(
  document: AnyDocument,
  diagnostics: readonly Diagnostic[],
  sought: readonly DiagnosticCode[],
): ToldFindings {
  const ignores = pageIgnores(document);
  if (ignores.length === 0) return { diagnostics, suppressed: [] };
  const { kept, suppressed, own } = applyIgnores(diagnostics, ignores, (_, code) => sought.includes(code));
  return { diagnostics: [...kept, ...own.filter(({ code }) => code === 'ignore/unused')], suppressed };
}
