import { type DiagnosticCode, severityOf } from './catalogue.ts';
import type { Diagnostic, Place } from './diagnostic.ts';

type Details = Pick<Diagnostic, 'label' | 'help' | 'related' | 'comparison' | 'output' | 'fixes'>;

/** Makes a finding of the catalogue: `message` is one sentence that says what is wrong, values in backticks. */
export function report(code: DiagnosticCode, at: Place, message: string, details: Details = {}): Diagnostic {
  return { code, severity: severityOf(code), message, at, ...details };
}
