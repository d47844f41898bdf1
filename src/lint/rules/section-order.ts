import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { ComponentUse } from '#guide/mdx-document.ts';
import { type ComponentName, factComponents } from '#schema/components.ts';
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

const facts: ReadonlySet<ComponentName> = new Set(factComponents);

/** The facts stand in the order of a reader's work, each once. */
export const sectionOrder = defineRule({
  code: 'lint/section-order',
  check: ({ document: { components, file } }) => {
    const placed = components.filter(({ name }) => facts.has(name));
    return placed.flatMap((use, index) => problemOf(use, placed.slice(0, index), file));
  },
});

function stageOf(name: ComponentName): number {
  return stages.findIndex((stage) => stage.includes(name));
}

function problemOf(use: ComponentUse, before: readonly ComponentUse[], file: string): Diagnostic[] {
  const twin = before.find(({ name }) => name === use.name);
  const stage = stageOf(use.name);
  const later = stage < 0 ? undefined : before.find(({ name }) => stageOf(name) > stage);
  const other = twin ?? later;
  if (other === undefined) return [];
  const at = { file, span: use.span };
  const message =
    twin === undefined
      ? `\`<${use.name} />\` stands after \`<${other.name} />\`.`
      : `\`<${use.name} />\` is placed twice.`;
  return [
    report('lint/section-order', at, message, {
      help: twin === undefined ? `Keep the order ${stages.flat().join(', ')}.` : 'Keep one of them.',
      related: [
        {
          message: twin === undefined ? 'stands before it' : 'first placed here',
          at: { file, span: other.span },
        },
      ],
    }),
  ];
}
