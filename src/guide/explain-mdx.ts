import type { Point } from '#diagnostics/diagnostic.ts';

/** A fault of MDX in plain words, and what to do about it. */
export interface MdxExplanation {
  readonly message: string;
  readonly help: string;
  /** Where the tag stands that the fault comes of, if it is not at the fault. */
  readonly opened?: Point;
}

const braces = 'Escape braces as `\\{` and `\\}`, or write the text as code, in backticks.';
const literally =
  'Write `{`, `}` and `<` in prose as code, or escape them with a backslash; close every component.';

/** What the parser says, and what is said instead; `$1` is what the first group finds. */
const rows: readonly (readonly [said: RegExp, message: string, help: string])[] = [
  [/^Could not parse expression/, 'Text in braces is read as code.', braces],
  [/^Unexpected end of file in expression/, 'Text from `{` on is read as code, and no `}` ends it.', braces],
  [/to create a comment/, 'A guide has no comments of HTML.', 'Write a comment as `{/* text */}`.'],
  [
    /to create a link/,
    '`<` is read as the start of a component, and none follows.',
    'Write it as `\\<`, or as code, in backticks; write a link, also to a bare address, as `[text](url)`.',
  ],
  [
    /^Unexpected closing tag `(<\/[A-Z][^`]*)`, expected an open/,
    '`$1` closes nothing.',
    'Remove it, or open the component before it, on a line of its own.',
  ],
  [
    /^Unexpected closing tag `([^`]*)`, expected an open/,
    '`$1` closes nothing.',
    'A guide has no HTML: write Markdown, or escape the character as `\\<`.',
  ],
  [
    /^Expected the closing tag `([^`]*)` either/,
    '`$1` does not stand where its component was opened: one is in a text, the other on a line of its own.',
    'Put both on lines of their own, with empty lines around them.',
  ],
];

const unclosed =
  /^Expected a closing tag for `<(?<name>[^`]*)>`|^Unexpected closing tag `(?<other>[^`]*)`, expected corresponding closing tag for `<(?<meant>[^`]*)>`/;

/** Explains what the parser says. */
export function explainMdx(said: string): MdxExplanation {
  const { name, other, meant } = unclosed.exec(said)?.groups ?? {};
  const opened = name ?? meant;
  if (opened !== undefined) return notClosed(said, opened, other);
  for (const [pattern, message, help] of rows) {
    const found = pattern.exec(said);
    if (found !== null) return { message: message.replaceAll('$1', () => found[1] ?? ''), help };
  }
  return { message: said.replace(/\.?$/, '.'), help: literally };
}

function notClosed(said: string, name: string, other: string | undefined): MdxExplanation {
  const [, line, column] = /\((\d+):(\d+)\)/.exec(said) ?? [];
  const before = other === undefined ? '' : ` before \`${other}\``;
  const isComponent = /^[A-Z]/.test(name);
  const where = said.includes('before the end of')
    ? ' in its paragraph, or put both on lines of their own'
    : '';
  return {
    message: `\`<${name}>\` is ${isComponent ? '' : 'read as a component, and is '}not closed${before}.`,
    help: isComponent
      ? `End it with \`</${name}>\`${where}; one that holds nothing is written \`<${name} />\`.`
      : 'A guide has no HTML: write Markdown. Write a placeholder as code, in backticks, or escape it as `\\<`.',
    ...(line === undefined ? {} : { opened: { line: Number(line), column: Number(column) } }),
  };
}
