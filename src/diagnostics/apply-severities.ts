import { catalogue, type DiagnosticCode } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Severity } from './severity.ts';

/** How much the findings of codes weigh on a site; `off` drops them. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Subjects whose codes are about what readers and authors get: on them a site may think otherwise. */
const subjects: ReadonlySet<string> = new Set(['lint', 'markdown', 'links']);

/** Codes of these subjects that always weigh as they do: a credential is out, or the site could not be built. */
const fixed: ReadonlySet<DiagnosticCode> = new Set([
  'lint/live-secret',
  'links/missing-file',
  'links/missing-region',
]);

/** Codes of other subjects that a site may set. */
const others: ReadonlySet<DiagnosticCode> = new Set(['content/unused-file', 'content/to-do']);

/** Whether a site may say how much the findings of a code weigh. */
export function isConfigurable(code: DiagnosticCode): boolean {
  const [subject = ''] = code.split('/');
  return others.has(code) || (subjects.has(subject) && !fixed.has(code));
}

/** Every code that a site may set, in the order of the catalogue. */
export const configurableCodes: readonly DiagnosticCode[] = (
  Object.keys(catalogue) as DiagnosticCode[]
).filter(isConfigurable);

/**
 * The findings as a site weighs them: each has the severity that its code is given in `rules`, those of a code that is
 * `off` are left out. A code that a site may not set keeps its severity.
 */
export function applySeverities(diagnostics: readonly Diagnostic[], rules: Severities): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = Object.hasOwn(rules, diagnostic.code) ? rules[diagnostic.code] : undefined;
    if (severity === undefined || !isConfigurable(diagnostic.code)) return [diagnostic];
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}
