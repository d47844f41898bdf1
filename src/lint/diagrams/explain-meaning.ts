import type { DiagramType } from './diagram-types.ts';

/** What mermaid says of the meaning of a text, and what Handrail says instead. */
const known: readonly (readonly [pattern: RegExp, message: string, help: string])[] = [
  [
    /^No such shape: ([^.]*)/,
    'Mermaid knows no shape `$1`.',
    'Write a shape in lower case, such as `rect`, `rounded`, `cyl`, `diam` or `doc`.',
  ],
  [
    /^Trying to inactivate an inactive participant \(([^)]*)\)/,
    '`$1` is deactivated, but was not activated.',
    'Remove it, or write `activate $1` above it.',
  ],
  [
    /^The (created|destroyed) participant (?:\S+) does not have an associated (?:creating|destroying) message/,
    'The participant that was $1 above gets no message here.',
    'Write a message to it, or from it, right below the line on which it is $1.',
  ],
  [
    /^There can be only one root\. No parent could be found for \("?([^")]*)"?\)/,
    '`$1` has no parent: a mindmap has one root.',
    'Indent it below what it belongs to.',
  ],
  [
    /^Trying to (checkout|merge) branch which is not yet created/,
    'This branch does not exist yet.',
    'Create it first with `branch`, or name one that exists.',
  ],
  [
    /^Incorrect usage of "cherryPick"\. Source commit id should exist/,
    'The commit to pick does not exist.',
    'Name a commit above by its id, as in `cherry-pick id: "first"`.',
  ],
  [
    /^Incorrect usage of "(\w+)"\. (.*?)\.?$/,
    '`$1` is not possible here: $2.',
    'Correct it; a line looks like `$example`.',
  ],
  [
    /^Edge limit exceeded\. (\d+) edges found, but the limit is (\d+)/,
    'The diagram has more than $2 arrows, which is the most that mermaid draws.',
    'Split it into several diagrams.',
  ],
  [
    /^Diagrams beginning with ---/,
    'The frontmatter of the diagram is not closed.',
    'Write `---` on a line of its own after it, indented like its first `---`.',
  ],
  [/^Maximum call stack size exceeded/, 'The diagram nests too deep.', 'Nest less.'],
  [
    /^(?:Cannot read|Cannot set|[\w.]+ is (?:not|undefined)|undefined is)/,
    'Mermaid cannot make sense of this line of $noun.',
    'Look for what it refers to and that no line before it defines; write it like `$example`.',
  ],
];

/** Says why mermaid does not accept what a text means: in our words where they are known, else in its own. */
export function explainMeaning(
  said: string,
  { noun, example }: DiagramType,
): { message: string; help: string } {
  const fill = (text: string) => text.replace('$noun', noun).replace('$example', example);
  for (const [pattern, message, help] of known) {
    const match = pattern.exec(said);
    if (match !== null)
      return { message: fill(fillGroups(message, match)), help: fill(fillGroups(help, match)) };
  }
  const [first = '', ...others] = said
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!])\s/);
  return {
    message: `Mermaid refuses this line of ${noun}: ${first.replace(/[.!]?$/, '.')}`,
    help: others.length > 0 ? others.join(' ') : `Correct it; a line looks like \`${example}\`.`,
  };
}

function fillGroups(text: string, match: RegExpExecArray): string {
  return text.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}
