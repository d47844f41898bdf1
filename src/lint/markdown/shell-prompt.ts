import noShellDollars from 'remark-lint-no-shell-dollars';
import type { Edit } from '#diagnostics/diagnostic.ts';
import { nodesOf } from '../nodes-of.ts';
import { defineRemarkRule, type Found } from './define-remark-rule.ts';

/** The lines of a shell sample are what is typed, without a prompt. */
export const shellPrompt = defineRemarkRule({
  code: 'markdown/shell-prompt',
  rule: noShellDollars,
  concerns: ({ tree }) => nodesOf(tree, 'code').some(({ value }) => /^\s*\$ /.test(value)),
  say: (found) => {
    const { node } = found;
    if (node.type !== 'code' || !node.value.split('\n').every((line) => /^\s*(?:\$ |$)/.test(line)))
      return undefined;
    if (/\boutput\b/.test(node.meta ?? '')) return undefined;
    return {
      message: 'Every line of this sample starts with `$`, which a reader would copy too.',
      help: 'Remove the prompts; show what a sample prints in an `output` fence after it.',
      span: { start: found.span.start, end: { ...found.span.start, column: found.span.start.column + 3 } },
      fixes: removePrompts(found),
    };
  },
});

function removePrompts({ document, span: { start, end } }: Found): Edit[] {
  const lines = document.text.split('\n');
  return Array.from({ length: end.line - start.line - 1 }, (_, index) => start.line + 1 + index).flatMap(
    (line) => {
      const [, before = '', prompt] = /^([\s>]*)(\$ )/.exec(lines[line - 1] ?? '') ?? [];
      if (prompt === undefined) return [];
      const column = before.length + 1;
      return [{ span: { start: { line, column }, end: { line, column: column + prompt.length } }, text: '' }];
    },
  );
}
