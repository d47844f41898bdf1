import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { ComponentUse } from '#guide/mdx-document.ts';
import type { ComponentName } from '#schema/components.ts';
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

/** The facts stand in the order of a reader's work. */
export const sectionOrder = defineRule({
  code: 'lint/section-order',
  check: ({ document: { components, file } }) => {
    const placed = components.filter(({ name }) => stageOf(name) >= 0);
    return placed.flatMap((use, index) => problemOf(use, placed.slice(0, index), file));
  },
});

function stageOf(name: ComponentName): number {
  return stages.findIndex((stage) => stage.includes(name));
}

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
