import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { report } from '#diagnostics/report.ts';
import type { Diagram } from '#guide/mdx-document.ts';
import { defineBodyRule } from '../define-rule.ts';
import { diagramTypes } from '../diagrams/diagram-types.ts';

/** Words that say of a diagram that it is one. */
const empty = new Set([
  ...diagramTypes.flatMap(({ noun, words }) => [...wordsOf(noun), ...words.flatMap(wordsOf)]),
  ...wordsOf('a an the this that our your its of for in with and it is are here above below simple basic'),
  ...wordsOf('diagram diagrams chart charts graph picture image figure drawing illustration schema scheme'),
  ...wordsOf('flow overview architecture process mermaid title caption alt text description example shows'),
  ...wordsOf('todo tbd fixme untitled placeholder show showing following'),
]);

/** Every diagram has a title, and the title says something of what it shows: it stands in for the picture. */
export const diagramTitle = defineBodyRule({
  code: 'diagrams/no-title',
  check: ({ document: { diagrams, file, text } }) => {
    const lines = text.split('\n');
    return diagrams.flatMap((diagram) => check(diagram, file, lines[diagram.span.start.line - 1] ?? ''));
  },
});

const help =
  'Add `title="…"` after `mermaid`: what happens in the diagram, in words, for those who cannot see it.';

function check({ title, span: { start } }: Diagram, file: string, line: string): Diagnostic[] {
  const span = (from: number, to: number): Span => ({
    start: { line: start.line, column: from + 1 },
    end: { line: start.line, column: to + 1 },
  });
  const written = /\btitle\b(?:="[^"]*"|=\S+)?/.exec(line);
  if (written === null) {
    const at = { file, span: span(start.column - 1, line.trimEnd().length) };
    return [report('diagrams/no-title', at, 'The diagram has no `title`, its text alternative.', { help })];
  }
  const saysNothing = title !== '' && wordsOf(title).every((word) => empty.has(word));
  if (!saysNothing) return [];
  const at = { file, span: span(written.index, written.index + written[0].length) };
  const message = `The title ${quoteValue(title)} does not say what the diagram shows.`;
  return [report('diagrams/no-title', at, message, { help: helpToSay })];
}

const helpToSay = 'Say in words what happens in the diagram, for those who cannot see it.';

function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
