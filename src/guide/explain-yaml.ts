import type { YAMLParseError } from 'yaml';

/** A fault of YAML in plain words, and what to do about it. */
export interface YamlExplanation {
  readonly message: string;
  readonly help: string;
  /** The offset in the text at which a person looks for it, where that is not the parser’s. */
  readonly at?: number;
}

const alike = 'Indent the fields of an item alike, with spaces.';
const inQuotes = 'Put the value in quotes.';
const asField = 'Write `name: value`; indent further lines of a text below its field.';

/** What the parser says, by its beginning; `$1` is what the group finds. */
const rows: readonly (readonly [said: RegExp, message: string, help: string])[] = [
  [/^Tabs are not allowed/, 'Tabs are not allowed as indentation', 'Indent with spaces.'],
  [
    /^Nested mappings are not allowed/,
    'The value holds `: `, which starts another field',
    'Quote a value that holds `: `; indent the fields of an item alike.',
  ],
  [/^Implicit (?:map )?keys/, 'This line is no field: no `: ` follows its name', asField],
  [/^All mapping items must start/, 'This line is indented otherwise than the fields before it', alike],
  [
    /^All sequence items must start|^A block sequence may not be used/,
    'This line is indented otherwise than the items before it',
    'Indent the items of a list alike, with spaces.',
  ],
  [
    /^Sequence item without/,
    'This line stands among the items of a list, and starts none',
    'Start an item with `- `; indent the fields of an item alike, with spaces.',
  ],
  [
    /^Flow map .*end with a/,
    '`{` is not closed',
    'Write `}` at its end, or put a value that starts with `{` in quotes.',
  ],
  [
    /^Flow sequence .*end with a/,
    '`[` is not closed',
    'Write `]` at its end, or put a value that starts with `[` in quotes.',
  ],
  [/^Missing closing (["'])quote/, 'A quote `$1` is not closed', 'Repeat it at the end of the value.'],
  [/^Missing , or : between/, 'A comma is missing between two items', 'Part the items by `, `.'],
  [/^Unexpected , in flow/, 'A comma stands where an item must stand', 'Keep one comma between two items.'],
  [
    /^Block collections are not allowed within/,
    '`[` or `{` is not closed before this line',
    'Close it, or put a value that starts with it in quotes.',
  ],
  [
    /^Unexpected block-seq-ind on same line/,
    'A `- ` stands on the line of its field',
    'Start each item of a list on a line of its own, or put the value in quotes.',
  ],
  [
    /^Unexpected .* at node end/,
    'More text follows where the value has ended',
    'Put the whole value in quotes.',
  ],
  [/^Unexpected flow-\S+ token in YAML stream: "(.)"/, '`$1` closes nothing', inQuotes],
  [/^Unexpected scalar token|^Not a YAML token/, 'This text belongs to no field', asField],
  [/^Plain value cannot start with reserved character `$/, 'A value cannot start with a backtick', inQuotes],
  [/^Plain value cannot start with .* (\S)$/, 'A value cannot start with `$1`', inQuotes],
  [
    /^Unresolved alias .*: (.*)$/s,
    '`*$1` stands for a value that is named `&$1`, and none is',
    'Put a value that starts with `*` in quotes.',
  ],
  [
    /^(?:Alias|Anchor) cannot be an empty string/,
    'A `*` or `&` starts the value, and no name follows',
    'Put a value that starts with such a sign in quotes.',
  ],
  [/^Excessive alias count/, 'Its aliases stand for more than can be read', 'Write the values out.'],
  [
    /^Invalid escape sequence (.*)$/s,
    '`$1` means nothing between double quotes',
    'Write a backslash as `\\\\`, or put the value in single quotes.',
  ],
  [
    /^Source contains multiple documents/,
    'A line of `---` or `...` ends the YAML before this line',
    'Remove it: there is one document.',
  ],
  [
    /^Block scalar header includes extra/,
    'Text follows `|` or `>` on its line',
    'Start the text on the next line, indented; put a value that starts with such a sign in quotes.',
  ],
  [
    /^Comments must be separated/,
    'A `#` stands right after a value',
    'Put a space before a comment; put a value that holds `#` in quotes.',
  ],
];

const general = 'Quote values that hold `: `, ` #` or start with a special character; indent with spaces.';

/** Explains what the parser says of a YAML text. */
export function explainYaml(
  { message: said, pos }: Pick<YAMLParseError, 'message' | 'pos'>,
  text: string,
): YamlExplanation {
  const deeper = said.startsWith('Nested mappings') ? deeperLine(text, pos[0]) : undefined;
  if (deeper !== undefined) {
    return { message: 'This line is indented like a part of the value before it', help: alike, at: deeper };
  }
  for (const [pattern, message, help] of rows) {
    const found = pattern.exec(said);
    if (found === null) continue;
    const explained = { message: message.replaceAll('$1', () => found[1] ?? ''), help };
    const at = placeOf(said, text, pos[0]);
    return at === undefined ? explained : { ...explained, at };
  }
  return { message: said.split('\n')[0] ?? '', help: general };
}

/**
 * Where a person looks: at the quote that is not closed; at the end of what stands in a bracket, not at
 * the next line; at what is indented wrongly, not at the space before it.
 */
function placeOf(said: string, text: string, end: number): number | undefined {
  const quote = /^Missing closing (["'])quote/.exec(said)?.[1];
  if (quote !== undefined) return text.lastIndexOf(quote, end - 1);
  if (said.startsWith('Flow ')) return text.slice(0, end).trimEnd().length;
  return text.charAt(end) === ' ' ? end + text.slice(end).search(/[^ ]|$/) : undefined;
}

/**
 * The line that makes a value, which starts at an offset and holds no `: ` itself, a field: it is indented more than the
 * field of the value, as if it were its second line.
 */
function deeperLine(text: string, start: number): number | undefined {
  const end = text.indexOf('\n', start);
  const isField = /:(?=\s|$)/;
  if (end < 0 || isField.test(text.slice(start, end))) return undefined;
  for (let at = end + 1; at < text.length; at = next(text, at)) {
    const line = text.slice(at, next(text, at));
    if (isField.test(line)) return at + line.search(/\S/);
  }
  return undefined;
}

function next(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
