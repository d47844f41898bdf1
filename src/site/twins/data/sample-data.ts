import type { z } from 'zod';
import type { Sample } from '#guide/mdx-document.ts';
import type { SampleState } from '../../evidence/sample-state.ts';
import { stateReason } from '../../evidence/state-reason.ts';
import type { PageView } from '../../page/page-view.ts';
import type { Strings } from '../../strings/strings.ts';
import type { sampleSchema, sampleStateSchema } from './data-fields.ts';

type Words = Pick<Strings, 'samples'>;

/** The samples of a page, or of a section that a page embeds. */
export function samplesData({ document, samples }: PageView, words: Words): z.infer<typeof sampleSchema>[] {
  return document.samples.map((sample) => sampleData(sample, samples.get(sample.id), words));
}

function sampleData(sample: Sample, state: SampleState | undefined, words: Words) {
  const { id, language, text, hash, section, group, info, outputs } = sample;
  return {
    id,
    language,
    title: info.title ?? info.file,
    text,
    hash,
    section,
    group,
    setup: info.setup === true,
    state: stateData(state ?? { status: 'not-verified' }, words),
    outputs: outputs.map(({ language: form, text: printed, stream, title }) => ({
      language: form,
      text: printed,
      stream,
      title,
    })),
  };
}

/** What was proven of a sample. */
export function stateData(state: SampleState, words: Words): z.infer<typeof sampleStateSchema> {
  const reason = stateReason(state, words).map(({ text }) => text);
  return {
    status: state.status,
    reason: reason.length === 0 ? undefined : reason.join(' '),
    tracks: 'tracks' in state ? [...state.tracks] : undefined,
  };
}
