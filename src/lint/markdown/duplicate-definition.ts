import noDuplicateDefinitions from 'remark-lint-no-duplicate-definitions';
import { nodesOf } from '../nodes-of.ts';
import { defineRemarkRule } from './define-remark-rule.ts';

/** Every label is defined once. */
export const duplicateDefinition = defineRemarkRule({
  code: 'markdown/duplicate-definition',
  rule: noDuplicateDefinitions,
  concerns: ({ tree }) =>
    nodesOf(tree, 'definition').length > 1 || nodesOf(tree, 'footnoteDefinition').length > 1,
  say: ({ node, other, document }) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return undefined;
    const first =
      other === undefined ? [] : [{ message: 'defined before', at: { file: document.file, span: other } }];
    return {
      message: `\`[${node.label ?? node.identifier}]\` is defined twice, and only the first definition counts.`,
      help: 'Remove one of them, or give it a label of its own.',
      related: first,
    };
  },
});
