import type { Step } from '../track/track.ts';
import type { TrackOutcome } from '../track/track-outcome.ts';

/**
 * Joins the outcome of a track with the page of today: samples may have moved, and an id that comes from a heading may
 * be another. Gives nothing if the outcome is not of these steps.
 */
export function rejoinOutcome(outcome: TrackOutcome, steps: readonly Step[]): TrackOutcome | undefined {
  if (outcome.samples.length !== steps.length) return undefined;
  const ids = new Map<string, string>();
  const samples = outcome.samples.map((record, index) => {
    const { id, line } = steps[index]?.sample ?? record;
    ids.set(record.id, id);
    return { ...record, id, line };
  });
  const requests = outcome.requests.map((one) => ({ ...one, sample: ids.get(one.sample) ?? one.sample }));
  return { ...outcome, samples, requests };
}
