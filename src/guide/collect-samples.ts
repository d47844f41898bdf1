import type { Code, Parents, Root } from 'mdast';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { InfoString } from '#schema/info-string.ts';
import { checkDataFence } from './check-data-fence.ts';
import { fenceLanguage } from './fence-language.ts';
import { lineSet } from './line-set.ts';
import type { Diagram, ExpectedOutput, Heading, Sample } from './mdx-document.ts';
import { parseInfoString, type SourceLines } from './parse-info-string.ts';
import { hashSample } from './proof-hashes.ts';
import { sha256 } from './sha256.ts';
import { isJsx, spanOf, walk } from './walk.ts';

/** Every fence of a body, told apart: samples with their outputs, and diagrams. */
export interface CollectedSamples {
  readonly samples: readonly Sample[];
  readonly diagrams: readonly Diagram[];
  /** Which fence (by its opening line) became which sample; output fences name the sample they belong to. */
  readonly byLine: ReadonlyMap<number, { readonly sample: string; readonly isOutput: boolean }>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Fence {
  readonly node: Code;
  readonly info: InfoString;
  readonly isClosed: boolean;
  readonly group?: string;
  readonly section: string;
}

/** Collects the fences of a body. */
export function collectSamples(
  tree: Root,
  headings: readonly Heading[],
  { file, text }: { file: string; text: string },
): CollectedSamples {
  const source: SourceLines = { file, lines: text.split('\n') };
  const diagnostics: Diagnostic[] = [];
  const diagrams: Diagram[] = [];
  const fences: Fence[] = [];
  walk(tree, (node, ancestors) => {
    if (node.type !== 'code') return;
    const { info, diagnostics: problems } = parseInfoString(node, source);
    const unclosed = unclosedFence(node, source);
    diagnostics.push(...problems, ...unclosed);
    if (fenceLanguage(node) === 'mermaid') {
      if (unclosed.length === 0) diagrams.push(diagramOf(node, info, source.lines));
      return;
    }
    fences.push({
      node,
      info,
      isClosed: unclosed.length === 0,
      section: sectionOf(node, headings),
      ...groupOf(ancestors),
    });
  });
  const joined = joinOutputs(fences, file);
  for (const { node, info, isClosed } of fences) {
    if (info.illustrative === undefined && isClosed)
      diagnostics.push(...checkDataFence(node, { file, isOutput: info.output === true, removed: info.del }));
  }
  return { ...joined, diagrams, diagnostics: [...diagnostics, ...joined.diagnostics] };
}

/** Gives every sample its id, and every output fence to its sample. */
function joinOutputs(fences: readonly Fence[], file: string): Omit<CollectedSamples, 'diagrams'> {
  const drafts: { sample: Sample; outputs: ExpectedOutput[] }[] = [];
  const byLine = new Map<number, { sample: string; isOutput: boolean }>();
  const diagnostics: Diagnostic[] = [];
  const counts = new Map<string, number>();
  for (const fence of fences) {
    if (fence.info.output !== true) {
      const draft = { sample: sampleOf(fence, counts), outputs: [] };
      drafts.push(draft);
      byLine.set(spanOf(fence.node).start.line, { sample: draft.sample.id, isOutput: false });
      continue;
    }
    const { of } = fence.info;
    const owner = of === undefined ? drafts.at(-1) : drafts.find(({ sample }) => sample.id === of);
    if (owner === undefined || (of === undefined && !isNear(owner.sample, fence))) {
      diagnostics.push(
        orphanOutput(
          fence,
          file,
          drafts.slice(-5).map(({ sample }) => sample.id),
        ),
      );
      continue;
    }
    owner.outputs.push(outputOf(fence));
    byLine.set(spanOf(fence.node).start.line, { sample: owner.sample.id, isOutput: true });
  }
  return { samples: drafts.map(({ sample, outputs }) => ({ ...sample, outputs })), byLine, diagnostics };
}

/**
 * An output without `of` belongs to the sample before it: in the same section, and in the same group if there is one.
 */
function isNear(sample: Sample, fence: Fence): boolean {
  return sample.group === fence.group && sample.section === fence.section;
}

function sampleOf({ node, info, group, section }: Fence, counts: Map<string, number>): Sample {
  const number = (counts.get(section) ?? 0) + 1;
  counts.set(section, number);
  const language = fenceLanguage(node);
  const removed = lineSet(info.del ?? '');
  const text = node.value
    .split('\n')
    .filter((_, index) => !removed.has(index + 1))
    .join('\n');
  return {
    id: info.id ?? `${section}-${number}`,
    language,
    text,
    shown: node.value,
    ...(removed.size === 0 ? {} : { removed: [...removed].sort((a, b) => a - b) }),
    hash: hashSample(language, text, info),
    info,
    ...placeOfText(node),
    ...(group === undefined ? {} : { group }),
    section,
    outputs: [],
  };
}

function outputOf({ node, info }: Fence): ExpectedOutput {
  return {
    language: fenceLanguage(node),
    text: node.value,
    stream: info.stream ?? 'stdout',
    ...(info.title === undefined ? {} : { title: info.title }),
    ...(info.lines === undefined ? {} : { lines: info.lines }),
    ...placeOfText(node),
  };
}

function placeOfText(node: Code): Pick<Sample, 'span' | 'line' | 'indent'> {
  const span = spanOf(node);
  return { span, line: span.start.line + 1, indent: span.start.column - 1 };
}

function diagramOf(node: Code, info: InfoString, allLines: readonly string[]): Diagram {
  const span = spanOf(node);
  const lines = allLines.slice(span.start.line, span.end.line);
  return {
    hash: sha256(node.value),
    source: node.value,
    title: info.title ?? '',
    span,
    line: span.start.line + 1,
    indents: node.value.split('\n').map((line, index) => {
      const written = lines[index] ?? '';
      return written.endsWith(line) ? written.length - line.length : span.start.column - 1;
    }),
  };
}

function sectionOf(node: Code, headings: readonly Heading[]): string {
  const line = spanOf(node).start.line;
  return headings.findLast((heading) => heading.span.start.line < line)?.id ?? 'start';
}

function groupOf(ancestors: readonly Parents[]): { group?: string } {
  const group = ancestors.findLast((node) => isJsx(node) && node.name === 'Samples');
  return group === undefined ? {} : { group: groupId(group) };
}

/** The id of a `<Samples>` group: its line, which is unique on a page. */
export function groupId(node: Parents): string {
  return `samples-${spanOf(node).start.line}`;
}

function orphanOutput({ node, info }: Fence, file: string, ids: readonly string[]): Diagnostic {
  const message =
    info.of === undefined
      ? 'This output fence follows no sample.'
      : `No sample before this output has the id \`${info.of}\`.`;
  const help =
    ids.length === 0
      ? 'Put it after the sample that prints it.'
      : `Put it after the sample that prints it, or name it with \`of=\`: ${ids.join(', ')}.`;
  return report('guide/output-without-sample', { file, span: spanOf(node) }, message, { help });
}

/** A fence that runs to the end of what it stands in, or into the next one, swallows a part of the page. */
function unclosedFence(node: Code, { file, lines }: SourceLines): Diagnostic[] {
  const { start, end } = spanOf(node);
  const mark = /^(?:`+|~+)/.exec((lines[start.line - 1] ?? '').slice(start.column - 1))?.[0];
  if (mark === undefined) return [];
  const last = (lines[end.line - 1] ?? '')
    .slice(0, end.column - 1)
    .replace(/^[ \t>]+/, '')
    .trimEnd();
  const isClosed = end.line > start.line && /^(?:`+|~+)$/.test(last) && last.startsWith(mark);
  const next = node.value.split('\n').findIndex((line) => startsFence(line, mark));
  if (isClosed && next < 0) return [];
  const at = { file, span: { start, end: { line: start.line, column: start.column + mark.length } } };
  const before = next < 0 ? 'after it' : `before line ${start.line + 1 + next}`;
  return [
    report('guide/syntax', at, 'This fence is not closed.', {
      help: `Repeat its mark on a line of its own ${before}, indented like its start.`,
    }),
  ];
}

/** Whether a line looks like the start of a fence, with a language: no text within a fence of this mark does. */
function startsFence(line: string, mark: string): boolean {
  return line.trimStart().startsWith(mark) && /^\s{0,3}(?:`{3,}|~{3,})[\w-]/.test(line);
}
