import noHiddenTableCell from 'remark-lint-no-hidden-table-cell';
import { nodesOf } from '../nodes-of.ts';
import { defineRemarkRule } from './define-remark-rule.ts';

/** No row of a table has more cells than its head. */
export const hiddenTableCell = defineRemarkRule({
  code: 'markdown/hidden-table-cell',
  rule: noHiddenTableCell,
  concerns: ({ tree }) =>
    nodesOf(tree, 'table').some(({ children: [head, ...rows] }) =>
      rows.some(({ children }) => children.length > (head?.children.length ?? 0)),
    ),
  say: () => ({
    message: 'This cell is not shown: its row has more cells than the head of the table.',
    help: 'Add a cell to the head; a `|` within a cell, in code too, is written `\\|`.',
  }),
});
