import type { Diagnostic } from '#diagnostics/diagnostic.ts';

/** Makes errors of the findings about samples whose needs are not met: where every sample must run, as in CI. */
export function escalateNotRun(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((one) => (one.code === 'samples/not-run' ? { ...one, severity: 'error' } : one));
}
