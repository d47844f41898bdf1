import type { Cue } from './cue.ts';
import { topicTitle } from './topic-title.ts';

/** A silence after which something new is said, in seconds. */
const pause = 2;
/** Where nobody sets full stops, a stretch ends here. */
const longest = 320;

/** What somebody says in one go. */
export interface Utterance extends Cue {
  /** The silence before it, in seconds. */
  readonly pause: number;
}

/** Joins captions to sentences: up to a full stop, a silence, or another speaker. */
export function joinUtterances(cues: readonly Cue[]): Utterance[] {
  const utterances: Utterance[] = [];
  for (const cue of cues) {
    const last = utterances.at(-1);
    const silence = last === undefined ? 0 : cue.start - last.end;
    const isNext =
      last === undefined ||
      silence > pause ||
      (cue.speaker !== undefined && cue.speaker !== last.speaker) ||
      /[.!?]["')\]]?$/.test(last.text) ||
      topicTitle(cue.text) !== undefined ||
      last.text.length > longest;
    if (isNext) {
      const speaker = cue.speaker ?? last?.speaker;
      utterances.push({ ...cue, pause: Math.max(0, silence), ...(speaker === undefined ? {} : { speaker }) });
    } else utterances[utterances.length - 1] = { ...last, end: cue.end, text: `${last.text} ${cue.text}` };
  }
  return utterances;
}
