import type { Evidence } from '#samples/evidence.ts';
import type { RowState } from './row-state.ts';
import type { SampleState } from './sample-state.ts';

/** The evidence line of a page, in numbers. `samples.total` leaves out what is shown as not executed. */
export interface EvidenceSummary {
  readonly status: 'verified' | 'partly' | 'none' | 'nothing-to-run';
  readonly samples: { readonly verified: number; readonly total: number };
  readonly errors: { readonly proven: number; readonly total: number };
  readonly events: { readonly proven: number; readonly total: number };
  readonly notExecuted: number;
}

/** Counts the states of a page’s samples and of the rows of its tables. */
export function summariseEvidence(
  samples: readonly SampleState[],
  rows: { readonly errors: readonly RowState[]; readonly events: readonly RowState[] },
  evidence: Evidence | undefined,
): EvidenceSummary {
  const executable = samples.filter(
    ({ status }) => status !== 'illustrative' && status !== 'manual' && status !== 'elsewhere',
  );
  const verified = executable.filter(({ status }) => status !== 'not-verified').length;
  const errors = countProven(rows.errors);
  const events = countProven(rows.events);
  const total = executable.length + errors.total + events.total;
  return {
    status: statusOf(verified + errors.proven + events.proven, total, evidence),
    samples: { verified, total: executable.length },
    errors,
    events,
    notExecuted: samples.length - executable.length,
  };
}

function countProven(rows: readonly RowState[]) {
  return { proven: rows.filter((state) => state === 'proven').length, total: rows.length };
}

function statusOf(good: number, total: number, evidence: Evidence | undefined): EvidenceSummary['status'] {
  if (total === 0) return 'nothing-to-run';
  if (evidence === undefined || good === 0) return 'none';
  return good === total ? 'verified' : 'partly';
}
