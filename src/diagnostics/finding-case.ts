import type { Diagnostic } from './diagnostic.ts';
import type { JunitCase, JunitFailure } from './junit-xml.ts';
import { numberedDiff } from './numbered-diff.ts';
import { placeText } from './report-text.ts';
import type { Suppressed } from './suppressed.ts';
import { tailText } from './tail-text.ts';

/** A finding as a test case: an error is a failure, a warning passes and is told in its output. */
export function findingCase(diagnostic: Diagnostic): JunitCase {
  const { severity } = diagnostic;
  return severity === 'error'
    ? { ...nameOf(diagnostic), problem: findingProblem(diagnostic) }
    : { ...nameOf(diagnostic), output: findingText(diagnostic) };
}

/** A finding that is not told as a skipped test case. */
export function suppressedCase({ diagnostic, by, reason }: Suppressed): JunitCase {
  const message = by === 'comment' ? `Suppressed: ${reason}` : reason;
  return { ...nameOf(diagnostic), problem: { kind: 'skipped', message } };
}

function nameOf({ code, message, at }: Diagnostic): Pick<JunitCase, 'classname' | 'name'> {
  return { classname: at.file, name: `${placeText({ at })} ${code}: ${message}` };
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
