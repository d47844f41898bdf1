import type { TableCell, TableRow } from 'mdast';
import type { Diagnostic, Place, Span } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Body, Sample } from '#guide/mdx-document.ts';
import { spanOf, textOf } from '#guide/walk.ts';
import { placeInSample } from '../code/code-text.ts';
import { defineRule } from '../define-rule.ts';
import { nodesOf } from '../nodes-of.ts';
import { findPlaceholders } from '../placeholders.ts';

/** Something that the reader has to replace, where it stands. */
interface Use {
  readonly name: string;
  readonly at: Place;
}

/**
 * What a reader has to replace in a sample or a table is named in the text of the page, which says where the value is to
 * be had, or in a comment or column beside it.
 */
export const unexplainedPlaceholder = defineRule({
  code: 'lint/unexplained-placeholder',
  check: ({ document }) => {
    // What generates a page takes its examples from elsewhere.
    if ('generated' in document.facts) return [];
    const uses = [...document.samples.flatMap((sample) => inSample(sample, document)), ...inTables(document)];
    if (uses.length === 0) return [];
    const prose = proseOf(document);
    const seen = new Set<string>();
    return uses.filter(({ name }) => !prose.includes(name) && !seen.has(name) && seen.add(name)).map(finding);
  },
});

function finding({ name, at }: Use): Diagnostic {
  const message = `The page does not say where the value for \`${name}\` is found.`;
  const help =
    'Read it from a configuration key, or name the placeholder in the text and say where its value is found.';
  return report('lint/unexplained-placeholder', at, message, { help });
}

function inSample(sample: Sample, { file, text }: Body): Use[] {
  const found = findPlaceholders(sample.text, sample.language);
  if (found.length === 0) return [];
  const comments = sample.text
    .split('\n')
    .filter((line) => /^\s*(?:#|\/\/|--|\/?\*|<!--)/.test(line))
    .join('\n');
  const place = placeInSample(sample, { file, lines: text.split('\n') });
  return found
    .filter(({ name }) => !comments.includes(name))
    .map(({ name, index }) => ({ name, at: place(index, name.length) }));
}

const whereColumn = /\b(?:found|from|get|how|obtain|source|where)\b/i;

function inTables({ tree, file }: Body): Use[] {
  return nodesOf(tree, 'table').flatMap(({ children: [head, ...rows] }) => {
    const where = head?.children.findIndex((cell) => whereColumn.test(textOf(cell))) ?? -1;
    return rows
      .filter((row) => !isFilled(row, where))
      .flatMap((row) =>
        row.children.flatMap((cell) =>
          findPlaceholders(textOf(cell).trim(), 'text')
            .filter(({ name }) => name === textOf(cell).trim())
            .map(({ name }) => ({ name, at: { file, span: spanOfContent(cell) } })),
        ),
      );
  });
}

/** Where the content of a cell stands, without the blanks and the `|` around it. */
function spanOfContent(cell: TableCell): Span {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  return first === undefined || last === undefined
    ? spanOf(cell)
    : { start: spanOf(first).start, end: spanOf(last).end };
}

function isFilled({ children }: TableRow, column: number): boolean {
  const cell = children[column];
  return cell !== undefined && textOf(cell).trim() !== '';
}

/** The text of a page without its fences and tables. */
function proseOf({ tree, text }: Body): string {
  const lines = text.split('\n');
  for (const node of [...nodesOf(tree, 'code'), ...nodesOf(tree, 'table')]) {
    const { start, end } = spanOf(node);
    lines.fill('', start.line - 1, end.line);
  }
  return lines.join('\n');
}
