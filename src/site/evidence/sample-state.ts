import type { Sample } from '#guide/mdx-document.ts';
import { otherTarget } from '#guide/other-target.ts';
import { hashOutputs } from '#guide/proof-hashes.ts';
import type { Evidence, SampleRecord } from '#samples/evidence.ts';

/** What the page says of a sample. `tracks` are those that ran it. */
export type SampleState =
  | { readonly status: 'verified' | 'checked'; readonly tracks: readonly string[] }
  /** `elsewhere`: its fence says that it is for another target than the one of the evidence. */
  | { readonly status: 'illustrative' | 'manual' | 'elsewhere'; readonly reason: string }
  /** Without a reason: there is no evidence of the page at all. */
  | { readonly status: 'not-verified'; readonly reason?: string };

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
  const elsewhere = otherTarget(sample.info, evidence.target);
  if (elsewhere !== undefined) return { status: 'elsewhere', reason: elsewhere };
  const runs = evidence.tracks.map(({ track, samples }) => ({
    track,
    record: samples.find(({ id }) => id === sample.id),
  }));
  const own = sample.group === undefined ? runs : runs.filter(({ record }) => record !== undefined);
  if (own.length === 0) return notVerified('It was not part of the last run.');
  for (const { track, record } of own) {
    const problem = problemOf(sample, record);
    if (problem !== undefined) return notVerified(`${problem}${own.length > 1 ? ` Track: ${track}.` : ''}`);
  }
  const shown = own.find(({ record }) => record?.status === 'illustrative');
  if (shown !== undefined) return { status: 'illustrative', reason: shown.record?.reason ?? '' };
  const isPassed = own.every(({ record }) => record?.status === 'passed');
  return { status: isPassed ? 'verified' : 'checked', tracks: own.map(({ track }) => track) };
}

function problemOf(sample: Joined, record: SampleRecord | undefined): string | undefined {
  if (record === undefined) return 'It was not part of the last run.';
  if (record.hash !== sample.hash) return 'It has changed since the last run.';
  if (record.outputsHash !== hashOutputs(sample.outputs))
    return 'Its expected output has changed since the last run.';
  const because = record.reason === undefined ? '' : `: ${record.reason.replace(/\.$/, '')}`;
  switch (record.status) {
    case 'passed':
    case 'checked':
    // The runner says so of languages that nobody runs, such as plain text.
    case 'illustrative':
      return undefined;
    case 'failed':
      return 'It failed in the last run.';
    case 'blocked':
      return `It did not run in the last run${because || ', as one before it failed'}.`;
    default:
      return `It was not run${because}.`;
  }
}

function notVerified(reason: string): SampleState {
  return { status: 'not-verified', reason };
}
