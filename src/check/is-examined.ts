import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { IsExamined } from '#diagnostics/ignores/apply-ignores.ts';
import { keepsUnread } from '#diagnostics/suppression-limit.ts';

/** What a check knows of a page: whether every rule could be applied to it. */
export interface ExaminedPage {
  readonly file: string;
  readonly isWhole: boolean;
}

/** Whether a check finds a code; if not, a run of the samples or a build does. */
export function isFoundByCheck(code: DiagnosticCode): boolean {
  return !/^samples\/|^diagrams\/(?:not-drawn|failed)$/.test(code);
}

/** What other sites answer: nobody looked where nothing is found. */
const external = /^links\/external-/;

/**
 * Whether a check would have found a code in a file: not in a page or a provider that is broken, and no broken links
 * while any page is. `diagnostics` are all that were found.
 */
export function isExaminedBy(diagnostics: readonly Diagnostic[], pages: readonly ExaminedPage[]): IsExamined {
  const isBroken = ({ severity, code }: Diagnostic) => severity === 'error' && keepsUnread(code);
  const broken = new Set([
    ...diagnostics.filter(isBroken).map(({ at }) => scopeOf(at.file)),
    ...pages.filter(({ isWhole }) => !isWhole).map(({ file }) => file),
  ]);
  return (file, code) => {
    if (!isFoundByCheck(code) || external.test(code) || broken.has(scopeOf(file))) return false;
    return broken.size === 0 || !code.startsWith('links/');
  };
}

/** A provider is read as a whole, any other file by itself. */
function scopeOf(file: string): string {
  return /^[^/]+\/providers\/[^/]+/.exec(file)?.[0] ?? file;
}
