import type { Evidence } from '#samples/evidence.ts';
import type { ErrorState } from './error-state.ts';
import type { SampleState } from './sample-state.ts';

/** The evidence line of a page, in numbers. `samples.total` leaves out what is shown as not executed. */
export interface EvidenceSummary {
  readonly status: 'verified' | 'partly' | 'none' | 'nothing-to-run';
  readonly samples: { readonly verified: number; readonly total: number };
  readonly errors: { readonly proven: number; readonly total: number };
  readonly notExecuted: number;
}

/** Counts the states of a page’s samples and error rows. */
export function summariseEvidence(
  samples: readonly SampleState[],
  errors: readonly ErrorState[],
  evidence: Evidence | undefined,
): EvidenceSummary {
  const executable = samples.filter(({ status }) => status !== 'illustrative' && status !== 'manual');
  const verified = executable.filter(({ status }) => status !== 'not-verified').length;
  const proven = errors.filter((state) => state === 'proven').length;
  const total = executable.length + errors.length;
  return {
    status: statusOf(verified + proven, total, evidence),
    samples: { verified, total: executable.length },
    errors: { proven, total: errors.length },
    notExecuted: samples.length - executable.length,
  };
}

function statusOf(good: number, total: number, evidence: Evidence | undefined): EvidenceSummary['status'] {
  if (total === 0) return 'nothing-to-run';
  if (evidence === undefined || good === 0) return 'none';
  return good === total ? 'verified' : 'partly';
}
