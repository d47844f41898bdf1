import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { codeFamily } from '#guide/code-family.ts';
import type { AuthSection, ComponentUse, Guide } from '#guide/mdx-document.ts';
import type { ComponentName } from '#schema/components.ts';
import { authSectionOf, authSections } from '../auth-sections.ts';
import { defineRule } from '../define-rule.ts';

/** The stages of a reader's work. The facts of one stage stand in any order; those of no stage stand anywhere. */
const stages: readonly (readonly ComponentName[])[] = [
  ['Prerequisites'],
  ['Authentication'],
  ['Configuration'],
  ['Events', 'Mapping'],
  ['Errors'],
  ['Verify'],
  ['Operations', 'GoLive'],
];

/**
 * The facts stand in the order of a reader’s work, and no sample that runs stands before the prerequisites and
 * the authentication. The sections of an auth page stand in the order of the life of a credential.
 */
export const sectionOrder = defineRule({
  code: 'lint/section-order',
  check: ({ document }) => {
    const { components, file } = document;
    const placed = components.filter(({ name }) => stageOf(name) >= 0);
    const problems = placed.flatMap((use, index) => problemOf(use, placed.slice(0, index), file));
    if (document.kind === 'auth') return [...problems, ...authOrder(document)];
    return problems.length === 0 && document.kind === 'guide' ? earlySample(document) : problems;
  },
});

/** The first sample that runs, where it stands before what it needs. */
function earlySample({ samples, components, file }: Guide): Diagnostic[] {
  const first = samples.find(
    ({ language, info }) =>
      codeFamily(language) !== undefined && info.illustrative === undefined && info.check === undefined,
  );
  const later = components.findLast(
    ({ name, span }) =>
      (name === 'Prerequisites' || name === 'Authentication') &&
      first !== undefined &&
      span.start.line > first.span.start.line,
  );
  if (first === undefined || later === undefined) return [];
  const start = first.span.start;
  const at = { file, span: { start, end: { line: start.line, column: start.column + 3 } } };
  const message = `A sample stands before \`<${later.name} />\`.`;
  const help = `Move \`<${later.name} />\` and its heading before the first sample.`;
  const related = [{ message: 'stands after it', at: { file, span: later.span } }];
  return [report('lint/section-order', at, message, { help, related })];
}

function authOrder({ headings, file }: AuthSection): Diagnostic[] {
  const sections = headings.flatMap((heading) => {
    const name = authSectionOf(heading);
    return name === undefined ? [] : [{ name, span: heading.span, rank: authSections.indexOf(name) }];
  });
  return sections.flatMap(({ name, span, rank }, index) => {
    const later = sections.slice(0, index).find((one) => one.rank > rank);
    if (later === undefined) return [];
    const message = `The section \`${name}\` stands after \`${later.name}\`.`;
    const help = `Keep the order ${authSections.join(', ')}.`;
    const related = [{ message: 'stands before it', at: { file, span: later.span } }];
    return [report('lint/section-order', { file, span }, message, { help, related })];
  });
}

function stageOf(name: ComponentName): number {
  return stages.findIndex((stage) => stage.includes(name));
}

/** That a component is placed twice is found with the ids. */
function problemOf(use: ComponentUse, before: readonly ComponentUse[], file: string): Diagnostic[] {
  const later = before.find(({ name }) => stageOf(name) > stageOf(use.name));
  if (later === undefined) return [];
  const message = `\`<${use.name} />\` stands after \`<${later.name} />\`.`;
  return [
    report('lint/section-order', { file, span: use.span }, message, {
      help: `Keep the order ${stages.flat().join(', ')}.`,
      related: [{ message: 'stands before it', at: { file, span: later.span } }],
    }),
  ];
}
