import { quoteValue } from '#diagnostics/quote-value.ts';
import { report } from '#diagnostics/report.ts';
import { defineBodyRule } from '../define-rule.ts';
import { nodesOf } from '../nodes-of.ts';
import { type PlainLine, plainLines } from './plain-lines.ts';

/** A piece of a line that was meant as Markdown, and stays on the page as it was typed. */
interface Leftover {
  readonly line: PlainLine;
  /** Where it stands in the line, and what. */
  readonly index: number;
  readonly text: string;
  readonly message: string;
  readonly help: string;
}

/** What was meant as a heading, table, list, link or strong text is one, and not a paragraph with signs in it. */
export const notParsed = defineBodyRule({
  code: 'markdown/not-parsed',
  check: ({ document: { tree, file, text } }) => {
    const paragraphs = nodesOf(tree, 'paragraph').filter(mayHold);
    const source = paragraphs.length === 0 ? [] : text.split('\n');
    return paragraphs
      .flatMap((paragraph) => leftoversIn(plainLines(paragraph, source)))
      .map(({ line: { number, column }, index, text: { length }, message, help }) => {
        const start = { line: number, column: column + index };
        const span = { start, end: { line: number, column: start.column + length } };
        return report('markdown/not-parsed', { file, span }, message, { help });
      });
  },
});

type Paragraph = ReturnType<typeof nodesOf<'paragraph'>>[number];

/** A cheap look: whether some text of a paragraph has one of the signs. */
function mayHold({ children }: Paragraph): boolean {
  return children.some(
    (node) => node.type === 'text' && /##|\|[ \t:|-]*-|\*\*|\][ \t]+\(|^\d+[.)] /m.test(node.value),
  );
}

function leftoversIn(lines: readonly PlainLine[]): Leftover[] {
  return [
    ...lines.slice(0, 1).flatMap(headings),
    ...lines.flatMap((line, index) => tables(line, lines[index - 1])),
    ...lists(lines),
    ...lines.flatMap(links),
    ...strong(lines),
  ];
}

function headings(line: PlainLine): Leftover[] {
  const [, marks, rest] = /^(#{2,})(.*)$/.exec(line.plain) ?? [];
  if (marks === undefined || rest === undefined || rest.trim() === '') return [];
  const isLong = marks.length > 6;
  const message = isLong ? 'A heading has at most six `#`.' : 'A heading needs a space after its `#`.';
  const help = `Write \`${isLong ? '######' : marks} ${rest.trim()}\`.`;
  return [{ line, index: 0, text: line.plain, message, help }];
}

const delimiters = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$/;

/** A head and a line below it with another number of cells are no table. */
function tables(line: PlainLine, head: PlainLine | undefined): Leftover[] {
  const text = line.text.trim();
  if (!delimiters.test(text) || !delimiters.test(line.plain.trim())) return [];
  const count = countCells(text);
  const message =
    head === undefined
      ? 'This table has no head.'
      : `The head of this table has ${cells(countCells(head.text))}, and the line below it ${cells(count)}.`;
  const help =
    head === undefined
      ? 'Write the names of the columns in the line before it.'
      : 'Give both the same number; without that, there is no table.';
  return [{ line, index: 0, text: line.text, message, help }];
}

function countCells(text: string): number {
  return text
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

/** Within a paragraph, a list starts only with 1. */
function lists(lines: readonly PlainLine[]): Leftover[] {
  const numbers = lines.map(({ plain }) => Number(/^(\d{1,4})[.)] /.exec(plain)?.[1] ?? Number.NaN));
  const index = numbers.findIndex((number, at) => at > 0 && numbers[at + 1] === number + 1);
  const line = lines[index];
  if (line === undefined) return [];
  const message = `The list that starts with \`${numbers[index]}\` belongs to the paragraph above it.`;
  return [{ line, index: 0, text: line.plain, message, help: 'Put an empty line before it.' }];
}

/** `[text] (address)`: the address may already be a link of its own. */
function links(line: PlainLine): Leftover[] {
  const pattern = /\[(?<text>[^[\]]+)\][ \t]+\((?<url>(?:https?:\/\/|\.{0,2}\/|#)[^\s()]*)\)/g;
  return [...line.text.matchAll(pattern)].flatMap(({ index, 0: text, groups }) => {
    if (line.plain[index] !== '[' || line.text[index - 1] === '\\') return [];
    const message = `${quoteValue(text)} is no link: a space stands between its text and its address.`;
    return [{ line, index, text, message, help: `Write \`[${groups?.['text']}](${groups?.['url']})\`.` }];
  });
}

/** Two `**` that nothing made strong: a space stands within them, or a letter right after. */
function strong(lines: readonly PlainLine[]): Leftover[] {
  const marks = lines.flatMap((line) =>
    [...line.plain.matchAll(/(?<![\\*])\*\*(?!\*)/g)].map(({ index }) => ({ line, index })),
  );
  const [first, second] = marks;
  if (first === undefined || second === undefined) return [];
  const message = 'The `**` of this paragraph stay text.';
  const help = 'Write `**text**`, without spaces within; put other `*` in code, or escape them.';
  return [{ ...first, text: '**', message, help }];
}
