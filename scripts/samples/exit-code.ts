import type { RunResult } from '#samples/run-result.ts';
import { hasErrors } from '../print-report.ts';

/**
 * The exit code of a run: 1 after an error, 3 where nothing passed.
 *
 * @param isUnchanged whether only changed pages were meant, and there is none
 */
export function exitCode({ diagnostics, samples }: RunResult, isUnchanged: boolean): number {
  if (hasErrors(diagnostics)) return 1;
  return isUnchanged || samples.some(({ status }) => status === 'passed') ? 0 : 3;
}
