import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { ComponentUse } from '#guide/mdx-document.ts';
import type { ComponentName } from '#schema/components.ts';
import { defineRule } from '../define-rule.ts';

const order: readonly ComponentName[] = [
  'Prerequisites',
  'Authentication',
  'Configuration',
  'Events',
  'Errors',
  'Verify',
  'GoLive',
];

/** The facts stand in the order of a reader's work, each once. */
export const sectionOrder = defineRule({
  code: 'lint/section-order',
  check: ({ document: { components, file } }) => {
    const placed = components.filter(({ name }) => order.includes(name));
    return placed.flatMap((use, index) => problemOf(use, placed.slice(0, index), file));
  },
});

function problemOf(use: ComponentUse, before: readonly ComponentUse[], file: string): Diagnostic[] {
  const twin = before.find(({ name }) => name === use.name);
  const later = before.find(({ name }) => order.indexOf(name) > order.indexOf(use.name));
  const other = twin ?? later;
  if (other === undefined) return [];
  const at = { file, span: use.span };
  const message =
    twin === undefined
      ? `\`<${use.name} />\` stands after \`<${other.name} />\`.`
      : `\`<${use.name} />\` is placed twice.`;
  return [
    report('lint/section-order', at, message, {
      help: twin === undefined ? `Keep the order ${order.join(', ')}.` : 'Keep one of them.',
      related: [
        {
          message: twin === undefined ? 'stands before it' : 'first placed here',
          at: { file, span: other.span },
        },
      ],
    }),
  ];
}
