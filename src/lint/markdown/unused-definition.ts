import noUnusedDefinitions from 'remark-lint-no-unused-definitions';
import type { Edit } from '#diagnostics/diagnostic.ts';
import { nodesOf } from '../nodes-of.ts';
import { defineRemarkRule, type Found } from './define-remark-rule.ts';

/** Every definition is referred to. */
export const unusedDefinition = defineRemarkRule({
  code: 'markdown/unused-definition',
  rule: noUnusedDefinitions,
  concerns: ({ tree }) =>
    nodesOf(tree, 'definition').length > 0 || nodesOf(tree, 'footnoteDefinition').length > 0,
  say: (found) => {
    const { node } = found;
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return undefined;
    return {
      message: `Nothing on this page refers to \`[${node.label ?? node.identifier}]\`.`,
      help: 'Refer to it, or remove it.',
      ...(node.type === 'definition' ? removeLine(found) : {}),
    };
  },
});

/** The removal of a definition that stands on a line of its own, outside lists and quotes. */
function removeLine({ document, span: { start, end }, ancestors }: Found): { fixes?: readonly Edit[] } {
  const lines = document.text.split('\n');
  const isAlone =
    start.line === end.line && (lines[start.line - 1] ?? '').trimEnd().length === end.column - 1;
  if (!isAlone || start.column !== 1 || ancestors.length !== 2 || start.line >= lines.length) return {};
  return { fixes: [{ span: { start, end: { line: start.line + 1, column: 1 } }, text: '' }] };
}
