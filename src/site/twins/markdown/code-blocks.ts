import type { BlockContent, PhrasingContent } from 'mdast';
import type { Sample } from '#guide/mdx-document.ts';
import { readRegion } from '#guide/read-region.ts';
import { fileLanguage } from '../../code/file-language.ts';
import { languageName } from '../../code/language-name.ts';
import type { SampleState } from '../../evidence/sample-state.ts';
import { stateReason } from '../../evidence/state-reason.ts';
import { bullets, emphasis, fence, inline, joined, paragraph, strong } from './nodes.ts';
import { prose } from './prose.ts';
import type { Scope } from './scope.ts';

/** A sample as it is copied, its title and state above, and what it prints below. */
export function sampleBlocks(id: string, scope: Scope): BlockContent[] {
  const { view, context } = scope;
  const words = context.strings.samples;
  const sample = view.document.samples.find((one) => one.id === id);
  if (sample === undefined) return [];
  return [
    headOf(titleOf(sample, scope), view.samples.get(id), scope),
    fence(sample.text, sample.language),
    ...sample.outputs.flatMap(({ text, language, stream, title }) => [
      paragraph(`${title ?? (stream === 'stderr' ? words.errorOutput : words.output)}:`),
      fence(text, language),
    ]),
  ];
}

function titleOf({ info, language }: Sample, { context: { strings } }: Scope): string {
  const title = info.title ?? info.file;
  return info.setup === true
    ? strings.samples.setup(title ?? languageName(language))
    : (title ?? languageName(language));
}

/** The title of code and its state, with the reason. */
function headOf(title: string, state: SampleState | undefined, scope: Scope): BlockContent {
  const { strings } = scope.context;
  const reasons =
    state === undefined ? [] : stateReason(state, strings).map(({ text }) => prose(text, scope));
  const parts: PhrasingContent[][] = [
    [strong(title)],
    ...(state === undefined ? [] : [[emphasis(strings.samples.states[state.status])]]),
    ...(reasons.length === 0 ? [] : [joined(reasons, ' ')]),
  ];
  return paragraph(...joined(parts, ' · '));
}

/** A file beside the page, or a region of it. */
export function fileBlocks({ src, region }: { src: string; region?: string }, scope: Scope): BlockContent[] {
  const text = scope.files.get(src);
  const found = text === undefined || region === undefined ? undefined : readRegion(text, region);
  const shown = region === undefined ? text : found?.kind === 'found' ? found.text : undefined;
  if (shown === undefined) return [paragraph(...prose(scope.context.strings.samples.noFile(src), scope))];
  const name = src.replace('./', '');
  return [
    headOf(region === undefined ? name : `${name}, ${region}`, undefined, scope),
    fence(shown, fileLanguage(src)),
  ];
}

/** The verification script of a guide, and what it prints in each step. */
export function verifyBlocks(scope: Scope): BlockContent[] {
  const { verify, document } = scope.view;
  if (verify === undefined) return [];
  const steps = 'verify' in document.facts ? (document.facts.verify?.steps ?? []) : [];
  const items = steps.map(({ what, output }) => [
    paragraph(...prose(what, scope)),
    fence(output.replace(/\n$/, ''), 'text'),
  ]);
  return [
    headOf(verify.file, verify.state, scope),
    fence(verify.text, fileLanguage(verify.file)),
    bullets(items, { ordered: true }),
  ];
}

/** A diagram as its source. */
export function diagramBlocks(line: number, { view, context }: Scope): BlockContent[] {
  const diagram = view.document.diagrams.find((one) => one.line === line);
  if (diagram === undefined) return [];
  return [
    paragraph(...inline(context.strings.diagrams.label(diagram.title))),
    fence(diagram.source, 'mermaid'),
  ];
}
