import type { SampleStatus } from './evidence.ts';
import type { SamplesReport } from './samples-report.ts';

/** How many of each. */
export interface SamplesSummary {
  readonly passed: number;
  readonly failed: number;
  readonly blocked: number;
  readonly notRun: number;
  readonly illustrative: number;
  readonly manual: number;
  readonly checked: number;
  readonly errorRows: number;
  readonly errorRowsProven: number;
  readonly eventRows: number;
  readonly eventRowsProven: number;
}

/** Counts samples by status, error rows and event rows. A sample counts once in each track. */
export function summarise({ samples, errors, events }: SamplesReport): SamplesSummary {
  const count = (status: SampleStatus) => samples.filter((sample) => sample.status === status).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    blocked: count('blocked'),
    notRun: count('not-run'),
    illustrative: count('illustrative'),
    manual: count('manual'),
    checked: count('checked'),
    errorRows: errors.length,
    errorRowsProven: errors.filter(({ result }) => result === 'proven').length,
    eventRows: events.length,
    eventRowsProven: events.filter(({ result }) => result === 'proven').length,
  };
}
