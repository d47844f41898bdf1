import type { Sample } from '#guide/mdx-document.ts';
import { otherTarget } from '#guide/other-target.ts';
import { hashOutputs } from '#guide/proof-hashes.ts';
import type { Evidence, SampleRecord } from '#samples/evidence.ts';
import type { Strings } from '../strings/strings.ts';

/** What the page says of a sample. `tracks` are those that ran it. */
export type SampleState =
  | { readonly status: 'verified' | 'checked'; readonly tracks: readonly string[] }
  | { readonly status: 'illustrative' | 'manual'; readonly reason: string }
  /** The runner says so of a language that nobody runs, in its words. */
  | { readonly status: 'illustrative'; readonly recorded: string }
  /** Its fence says that it is for another target than the one of the evidence. */
  | { readonly status: 'elsewhere'; readonly because: 'simulator' | 'sandbox' | 'fault' }
  /** Without a problem: there is no evidence of the page at all. */
  | { readonly status: 'not-verified'; readonly problem?: SampleProblem };

/** Why a sample is not verified. `track`: in which one, where it belongs to several. */
export interface SampleProblem {
  readonly what: keyof Strings['samples']['problems'];
  /** The reason that the run recorded, in its words. */
  readonly recorded?: string | undefined;
  readonly track?: string;
}

type Joined = Pick<Sample, 'id' | 'hash' | 'info' | 'group' | 'outputs'>;

/**
 * Joins a sample with the evidence of its page. It is verified only by a passed record of this id, this very text
 * and these expected outputs, in every track that it belongs to: all of them, or those of its language if it
 * stands in a group of tabs.
 */
export function sampleState(sample: Joined, evidence: Evidence | undefined): SampleState {
  const { illustrative, manual } = sample.info;
  if (illustrative !== undefined) return { status: 'illustrative', reason: illustrative };
  if (manual !== undefined) return { status: 'manual', reason: manual };
  if (evidence === undefined) return { status: 'not-verified' };
  if (otherTarget(sample.info, evidence.target) !== undefined)
    return { status: 'elsewhere', because: sample.info.only ?? 'fault' };
  const runs = evidence.tracks.map(({ track, samples }) => ({
    track,
    record: samples.find(({ id }) => id === sample.id),
  }));
  const own = sample.group === undefined ? runs : runs.filter(({ record }) => record !== undefined);
  if (own.length === 0) return { status: 'not-verified', problem: { what: 'absent' } };
  for (const { track, record } of own) {
    const problem = problemOf(sample, record);
    if (problem !== undefined)
      return { status: 'not-verified', problem: { ...problem, ...(own.length > 1 ? { track } : {}) } };
  }
  const shown = own.find(({ record }) => record?.status === 'illustrative');
  if (shown !== undefined) return { status: 'illustrative', recorded: shown.record?.reason ?? '' };
  const isPassed = own.every(({ record }) => record?.status === 'passed');
  return { status: isPassed ? 'verified' : 'checked', tracks: own.map(({ track }) => track) };
}

function problemOf(sample: Joined, record: SampleRecord | undefined): SampleProblem | undefined {
  if (record === undefined) return { what: 'absent' };
  if (record.hash !== sample.hash) return { what: 'changed' };
  if (record.outputsHash !== hashOutputs(sample.outputs)) return { what: 'output-changed' };
  const { reason: recorded } = record;
  switch (record.status) {
    case 'passed':
    case 'checked':
    // The runner says so of languages that nobody runs, such as plain text.
    case 'illustrative':
      return undefined;
    case 'failed':
      return { what: 'failed' };
    case 'blocked':
      return { what: recorded === undefined ? 'blocked' : 'blocked-by', recorded };
    default:
      return { what: recorded === undefined ? 'not-run' : 'not-run-for', recorded };
  }
}
