import { fence } from '#guide/fence.ts';
import { headingText } from '../pages/headings.ts';
import { infoReason } from '../text/info-reason.ts';
import { escapeProse } from '../text/prose.ts';
import { clockTime } from './cue.ts';
import type { Spoken } from './find-spoken.ts';
import type { Utterance } from './join-utterances.ts';
import type { LinkTo } from './recording-link.ts';
import type { Topic } from './split-topics.ts';

/** A section for each topic: steps in the words of the recording, then the commands that were heard in it. */
export function topicSections(topics: readonly Topic[], spoken: readonly Spoken[], linkTo: LinkTo): string[] {
  const taken = new Set<string>();
  return topics.flatMap(({ title, utterances }, index) => {
    const start = utterances[0]?.start ?? 0;
    const end = topics[index + 1]?.utterances[0]?.start ?? Number.POSITIVE_INFINITY;
    const heading = headingText(title ?? '', `Part ${index + 1}, from ${clockTime(start)}`, taken);
    const heard = spoken.filter(({ at }) => at >= start && at < end);
    return [
      `## ${heading}`,
      ...(title === undefined ? ['TODO: name this part by what the reader does in it.'] : []),
      steps(utterances, linkTo),
      ...commands(heard, index, linkTo),
    ];
  });
}

function steps(utterances: readonly Utterance[], linkTo: LinkTo): string {
  let speaker: string | undefined;
  const items = utterances.map((one, index) => {
    const isNew = one.speaker !== undefined && one.speaker !== speaker;
    speaker = one.speaker ?? speaker;
    const said = `${isNew ? `${one.speaker}: ` : ''}${one.text}`;
    return `${index + 1}. ${linkTo(one.start)} ${escapeProse(said)}`;
  });
  return `<Steps>\n\n${items.join('\n')}\n\n</Steps>`;
}

function commands(heard: readonly Spoken[], topic: number, linkTo: LinkTo): string[] {
  const found = heard.filter((one) => one.kind === 'command');
  if (found.length === 0) return [];
  return found.flatMap(({ text, at }, index) => [
    `Heard at ${linkTo(at)}. TODO: confirm the command, and show what it prints.`,
    fence(
      `bash id=heard-${topic + 1}-${index + 1} ${infoReason('illustrative', `TODO: confirm it; it was written down from what was said at ${clockTime(at)}.`)}`,
      text,
    ),
  ]);
}
