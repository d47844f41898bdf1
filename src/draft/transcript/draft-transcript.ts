import type { Draft, DraftSettings } from '../draft.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import { finishFiles } from '../finish-files.ts';
import { type Notebook, startNotebook } from '../notebook.ts';
import { guideFacts } from '../pages/guide-facts.ts';
import { providerOfPage } from '../pages/provider-of-page.ts';
import { writePage } from '../pages/write-page.ts';
import type { DraftSource } from '../source/read-source.ts';
import { codeSpan } from '../text/prose.ts';
import { slugOf } from '../text/slug-of.ts';
import { clockTime } from './cue.ts';
import { findSpoken, type Spoken } from './find-spoken.ts';
import { joinUtterances } from './join-utterances.ts';
import { lengthOf, parseCaptions } from './parse-captions.ts';
import { linksInto } from './recording-link.ts';
import { splitTopics, type Topic } from './split-topics.ts';
import { spokenRows } from './spoken-rows.ts';
import { topicSections } from './topic-sections.ts';

/** What a draft of a transcript can be told. */
export interface TranscriptSettings extends DraftSettings {
  /** The address of the recording. */
  readonly recording?: string | undefined;
  /** The title of the guide. Default: made from the name of the file. */
  readonly title?: string | undefined;
}

/**
 * Drafts a guide from the captions of a recording: a section for each topic, steps with links into the recording, and what was said of
 * commands, variables and addresses, to be confirmed.
 *
 * @throws {DraftRefusal} where the file has no captions
 */
export async function draftTranscript(source: DraftSource, settings: TranscriptSettings): Promise<Draft> {
  const notebook = startNotebook(source.redacted);
  const linkTo = linksInto(settings.recording);
  const cues = parseCaptions(source.text, notebook);
  const utterances = joinUtterances(cues);
  const topics = splitTopics(utterances);
  const spoken = findSpoken(utterances);
  tell({ topics, spoken }, notebook);
  const title = settings.title ?? titleOf(settings.file);
  const slug = slugOf(title, 'recording');
  const addresses = spoken.flatMap((one) => (one.kind === 'address' ? [one.url] : []));
  const ordered = apiFirst(addresses);
  const placed = spoken.find((one) => one.kind === 'address' && one.url === ordered[0]);
  const hints = { name: title, addresses: ordered, lineOf: () => placed?.line ?? 1 };
  const provider = await providerOfPage(hints, settings, notebook);
  const facts = guideFacts(
    {
      title,
      type: provider.auth.length > 0 ? 'tutorial' : 'reference',
      configuration: spokenRows(spoken, provider.rows, linkTo),
      today: settings.today,
    },
    provider,
  );
  const page = writePage(facts, [
    `This guide was drafted from a recording of ${lengthOf(cues)}. TODO: say in a sentence or two what a reader builds here, and for whom it is.`,
    '## Before you start',
    '<Prerequisites />',
    ...(provider.auth.length === 0 ? [] : ['## Authentication', '<Authentication />']),
    '## Configuration',
    '<Configuration />',
    ...topicSections(topics, spoken, linkTo),
    '## Go live',
    '<GoLive />',
  ]);
  return {
    files: finishFiles(new Map([...provider.files, [`guides/${slug}/index.mdx`, page]])),
    report: notebook.report([
      'handrail check: lists what is to be done, each with its place.',
      'Confirm each command, value and address that was heard: captions write few of them as they are typed.',
      'Then take `illustrative` off the samples, so that they are run.',
    ]),
  };
}

function titleOf(file: string): string {
  const words = file
    .replace(/(?:\.(?:en|de|vtt|srt|transcript|captions?))+$/gi, '')
    .replace(/[\s._-]+/g, ' ')
    .trim();
  if (!/\p{L}|\p{N}/u.test(words))
    throw new DraftRefusal('The name of the file is no title.', { help: 'Give one with `--title`.' });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Addresses whose host or path says that they are of an API stand first. */
function apiFirst(addresses: readonly string[]): string[] {
  const isApi = (address: string) => /\bapi\b|\/v\d/i.test(address);
  return [...addresses.filter(isApi), ...addresses.filter((one) => !isApi(one))];
}

interface Found {
  readonly topics: readonly Topic[];
  readonly spoken: readonly Spoken[];
}

function tell({ topics, spoken }: Found, notebook: Notebook): void {
  for (const { title, because, utterances } of topics) {
    const [first] = utterances;
    const named = title === undefined ? 'A topic without a name' : `The topic “${title}”`;
    notebook.take(`${named}, at ${clockTime(first?.start ?? 0)}: ${because}`, first?.line);
  }
  for (const one of spoken) {
    const what = { command: 'command', variable: 'variable', address: 'address' }[one.kind];
    const text = one.kind === 'command' ? one.text : one.kind === 'variable' ? one.name : one.url;
    notebook.take(`The ${what} ${codeSpan(text)}, heard at ${clockTime(one.at)}: to be confirmed.`, one.line);
  }
}
