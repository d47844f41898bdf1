import { type DiagnosticCode, severityOf } from './catalogue.ts';
import type { Diagnostic, Place } from './diagnostic.ts';

type Details = Pick<Diagnostic, 'label' | 'help' | 'related' | 'comparison' | 'output' | 'fixes'>;

/**
 * Makes a finding of the catalogue: `message` is one sentence that says what is wrong, values in backticks. A line break in
 * such a value becomes a sign: message and help are a line each.
 */
export function report(code: DiagnosticCode, at: Place, message: string, details: Details = {}): Diagnostic {
  const { help } = details;
  const lines = { message: onLine(message), ...(help === undefined ? {} : { help: onLine(help) }) };
  return { code, severity: severityOf(code), at, ...details, ...lines };
}

function onLine(text: string): string {
  return text.replaceAll('\n', '↵');
}
