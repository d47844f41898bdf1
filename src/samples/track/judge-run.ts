import { plural } from '#diagnostics/plural.ts';
import type { Sample } from '#guide/mdx-document.ts';
import type { SyntaxProblem } from '../languages/language.ts';
import type { SampleRun } from '../session/start-session.ts';

/** The time that a sample has, in milliseconds. */
export function timeoutOf({ info }: Pick<Sample, 'info'>): number {
  return Number.parseInt(info.timeout ?? '30', 10) * 1000;
}

/** The status with which a sample must end. */
export function expectedStatus({ info }: Pick<Sample, 'info'>): number {
  return info.exit ?? 0;
}

/** What is wrong with the way in which a sample ended. */
export interface Fault {
  /** The end of the sentence "The sample …". */
  readonly message: string;
  readonly help?: string;
}

/** Says what is wrong with the end of a run, if something is. `isLast`: nothing in the session comes after it. */
export function judgeRun(sample: Pick<Sample, 'info'>, run: SampleRun, isLast: boolean): Fault | undefined {
  if (run.end === 'timeout') {
    return {
      message: `did not end within ${plural(timeoutOf(sample) / 1000, 'second')}`,
      help: 'Give it `timeout=`, or end what it waits for.',
    };
  }
  if (run.status === null) return { message: `was killed${said(run.failure)}` };
  const expected = expectedStatus(sample);
  if (run.status !== expected) {
    const wanted = expected === 0 ? '' : `, not with ${expected} as \`exit\` says`;
    return {
      message: `ended with status ${run.status}${wanted}`,
      help: helpFor(run.status, expected),
    };
  }
  if (run.end === 'exit' && !isLast) {
    return {
      message: 'ends the process that later samples run in',
      help: 'Add `isolated` to the fence, or do not exit.',
    };
  }
  return undefined;
}

/** What to do about a status; from 126 on a shell says that a command is missing or was killed, which no sample means. */
function helpFor(status: number, expected: number): string {
  if (expected !== 0) return 'Correct the sample, or the `exit` in the first line of its fence.';
  if (status >= 126) return 'Correct the sample: a command in it was not found, or did not end by itself.';
  return `Correct the sample. Where it is meant to end so, write \`exit=${status}\` in the first line of its fence.`;
}

function said(failure: SyntaxProblem | undefined): string {
  return failure === undefined || failure.message === '' ? '' : `: ${failure.message}`;
}
