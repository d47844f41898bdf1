import type { Strings } from '../strings/strings.ts';
import type { SampleState } from './sample-state.ts';

/** A part of a reason: inline Markdown. What a run recorded is English, whatever the language of the page. */
export interface ReasonPart {
  readonly text: string;
  readonly isRecorded?: boolean;
}

/** Why a sample has the state that it has, for a reader; nothing where there is nothing to say. */
export function stateReason(
  state: SampleState,
  { samples }: Pick<Strings, 'samples'>,
): readonly ReasonPart[] {
  if ('reason' in state) return [{ text: state.reason }];
  if ('recorded' in state) return [{ text: state.recorded, isRecorded: true }];
  if ('because' in state) return [{ text: samples.elsewhere[state.because] }];
  if (!('problem' in state) || state.problem === undefined) return [];
  const { what, recorded, track } = state.problem;
  return [
    { text: samples.problems[what] },
    ...(recorded === undefined ? [] : [{ text: `${recorded.replace(/\.$/, '')}.`, isRecorded: true }]),
    ...(track === undefined ? [] : [{ text: samples.track(track) }]),
  ];
}
