import type { List } from 'mdast';
import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { spanOf } from '#guide/walk.ts';
import { defineBodyRule } from '../define-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** The items of an ordered list are written with the numbers that are shown, or all with the same one. */
export const listNumber = defineBodyRule({
  code: 'markdown/list-number',
  check: ({ document: { tree, file, text } }) => {
    const lists = nodesOf(tree, 'list').filter(({ ordered }) => ordered === true);
    const lines = lists.length === 0 ? [] : text.split('\n');
    return lists.flatMap((list) => checkNumbers(numbersOf(list, lines), file));
  },
});

interface ItemNumber {
  readonly span: Span;
  readonly written: string;
  readonly shown: string;
}

function numbersOf({ children }: List, lines: readonly string[]): ItemNumber[] {
  let first: number | undefined;
  return children.map((item, index) => {
    const { start } = spanOf(item);
    const written = /^\d+/.exec((lines[start.line - 1] ?? '').slice(start.column - 1))?.[0] ?? '';
    first ??= Number(written);
    const span = { start, end: { line: start.line, column: start.column + written.length } };
    return { span, written, shown: String(first + index) };
  });
}

/** The first number that is not shown tells of those after it. */
function checkNumbers(numbers: readonly ItemNumber[], file: string): Diagnostic[] {
  const wrong = numbers.filter(({ written, shown }) => written !== shown);
  const [first] = wrong;
  if (first === undefined || numbers.every(({ written }) => written === numbers[0]?.written)) return [];
  const message = `The item \`${first.written}\` of this list is shown as \`${first.shown}\`.`;
  const help = `Write \`${first.shown}\`, or end the list with text that is not indented.`;
  const fixes = wrong.map(({ span, shown }) => ({ span, text: shown }));
  return [report('markdown/list-number', { file, span: first.span }, message, { help, fixes })];
}
