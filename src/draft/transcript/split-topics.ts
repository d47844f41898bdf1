import type { Utterance } from './join-utterances.ts';
import { topicTitle } from './topic-title.ts';

/** A part of a recording about one thing. */
export interface Topic {
  /** What it is about, where somebody says so. */
  readonly title?: string;
  /** Why it starts here, for the report. */
  readonly because: string;
  readonly utterances: readonly Utterance[];
}

/** A silence that parts two topics, in seconds. */
const longPause = 6;
/** How long a topic is at least before a phrase, or another speaker, starts the next one, in seconds. */
const shortest = 15;

/**
 * Parts what is said into topics. A topic starts where somebody says so (“next”, “now let’s”, “first”), after a long silence, and
 * where another speaker takes over; never before the one before it has had some time.
 */
export function splitTopics(utterances: readonly Utterance[]): Topic[] {
  const starts: { readonly index: number; readonly because: string; readonly title?: string }[] = [
    { index: 0, because: 'It is the start.' },
  ];
  for (const [index, utterance] of utterances.entries()) {
    const since = utterance.start - (utterances[starts.at(-1)?.index ?? 0]?.start ?? 0);
    const title = topicTitle(utterance.text);
    if (index === 0) {
      if (title !== undefined) starts[0] = { index: 0, because: 'It is the start.', title };
    } else if (title !== undefined && since >= shortest)
      starts.push({ index, because: `Somebody says “${beginningOf(utterance.text)}”.`, title });
    else if (utterance.pause >= longPause && since >= shortest)
      starts.push({ index, because: `A silence of ${Math.round(utterance.pause)} seconds is before it.` });
    else if (takesOver(utterances, index) && since >= shortest * 2)
      starts.push({ index, because: `${utterance.speaker} takes over.` });
  }
  return starts.map(({ index, because, title }, at) => ({
    because,
    ...(title === undefined ? {} : { title }),
    utterances: utterances.slice(index, starts[at + 1]?.index),
  }));
}

function beginningOf(text: string): string {
  return text.split(/\s+/).slice(0, 4).join(' ');
}

/** Another speaker than before, who goes on for a while. */
function takesOver(utterances: readonly Utterance[], index: number): boolean {
  const speaker = utterances[index]?.speaker;
  if (speaker === undefined || speaker === utterances[index - 1]?.speaker) return false;
  return (
    utterances.slice(index, index + 3).length === 3 &&
    utterances.slice(index, index + 3).every((one) => one.speaker === speaker)
  );
}
