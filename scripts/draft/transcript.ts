import { draftTranscript } from '#draft/transcript/draft-transcript.ts';
import { defineCommand } from '../command.ts';
import { draftOptions } from './draft-options.ts';
import { runDraft } from './run-draft.ts';

/** `handrail draft transcript`: a guide from the captions of a recording. */
export const transcript = defineCommand({
  name: 'transcript',
  summary: 'Drafts a guide from the captions of a recording.',
  description:
    'Reads captions in WebVTT or SubRip. Makes a guide with a section for each topic, steps that link to their moment in the recording, and what was said of commands, environment variables and addresses as samples and configuration rows that have to be confirmed. Where `--provider` names none of the content root and no address heard is one of its hosts, the files of a provider are made too.',
  arguments: { name: 'FILE', help: 'The captions, .vtt or .srt.', most: 1 },
  options: {
    ...draftOptions,
    recording: {
      type: 'string',
      value: 'URL',
      help: 'The address of the recording, for links to moments in it.',
    },
    title: {
      type: 'string',
      value: 'TEXT',
      help: 'The title of the guide. Default: made from the name of the file.',
    },
  },
  run: (context) => {
    const text = (name: string) => {
      const value = context.options[name];
      return typeof value === 'string' ? value : undefined;
    };
    return runDraft(context, (source, settings) =>
      draftTranscript(source, { ...settings, recording: text('recording'), title: text('title') }),
    );
  },
});
