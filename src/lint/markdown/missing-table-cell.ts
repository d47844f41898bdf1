import { report } from '#diagnostics/report.ts';
import { textOfSpan } from '#guide/text-of-span.ts';
import { spanOf } from '#guide/walk.ts';
import { defineBodyRule } from '../define-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** Every row of a table has a cell for each column. */
export const missingTableCell = defineBodyRule({
  code: 'markdown/missing-table-cell',
  check: ({ document: { tree, file, text } }) =>
    nodesOf(tree, 'table').flatMap(({ children: [head, ...rows] }) =>
      rows
        .filter(({ children }) => children.length < (head?.children.length ?? 0))
        .map((row) => {
          const span = spanOf(row);
          const isText = !textOfSpan(text, span).includes('|');
          const count = row.children.length;
          const message = isText
            ? 'This line is a row of the table above it.'
            : `This row has ${count === 1 ? '1 cell' : `${count} cells`}, and the head of the table ${head?.children.length}.`;
          const help = isText ? 'Put an empty line before it.' : 'Add the cells that are missing.';
          return report('markdown/missing-table-cell', { file, span }, message, { help });
        }),
    ),
});
