import type { Diagnostic } from './diagnostic.ts';
import type { JunitCase, JunitFailure } from './junit-xml.ts';
import { numberedDiff } from './numbered-diff.ts';
import { placeText } from './report-text.ts';
import { tailText } from './tail-text.ts';

/** A finding as a test case: an error is a failure, a warning passes and is told in its output. */
export function findingCase(diagnostic: Diagnostic): JunitCase {
  const { code, severity, message, at } = diagnostic;
  const base = { classname: at.file, name: `${placeText(diagnostic)} ${code}: ${message}` };
  return severity === 'error'
    ? { ...base, problem: findingProblem(diagnostic) }
    : { ...base, output: findingText(diagnostic) };
}

/** A finding as the reason why a case failed. */
export function findingProblem(diagnostic: Diagnostic): JunitFailure {
  const { code, message } = diagnostic;
  return { kind: 'failure', type: code, message, text: findingText(diagnostic) };
}

/** Place, message, help, what differs and the end of the output, as lines. */
export function findingText(diagnostic: Diagnostic): string {
  const { severity, code, message, help, comparison, output } = diagnostic;
  return [
    placeText(diagnostic),
    `${severity}[${code}]: ${message}`,
    ...(help === undefined ? [] : [`help: ${help}`]),
    ...(comparison === undefined ? [] : ['', ...numberedDiff(comparison)]),
    ...(output === undefined || output.trim() === '' ? [] : ['', tailText(output)]),
  ].join('\n');
}
