/** A use of a shell variable: its value is read, or it gets one. `index` is where the name starts. */
export interface ShellUse {
  readonly kind: 'read' | 'assign';
  readonly name: string;
  readonly index: number;
}

interface Cursor {
  readonly text: string;
  readonly uses: ShellUse[];
  readonly heredocs: { readonly end: string; readonly isQuoted: boolean; readonly mayIndent: boolean }[];
  at: number;
  depth: number;
}

/** Brackets nested deeper than this are read as plain characters, so that no text can exhaust the stack. */
const maximumDepth = 100;

const keywords = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', 'time', '!', '{', '}']);
/** Commands whose arguments `NAME=value` assign; those of the second set declare a bare `NAME` as well. */
const assigners = new Set(['export', 'env', 'local', 'declare', 'typeset', 'readonly']);
const declarers = new Set([
  'local',
  'declare',
  'typeset',
  'readonly',
  'read',
  'mapfile',
  'readarray',
  'getopts',
]);

/**
 * Every variable that a bash text reads or assigns, in the order of the text. Quotes, comments, here-documents and
 * nested commands are told apart as bash does; arithmetic names without `$` are passed over.
 */
export function scanBash(text: string): readonly ShellUse[] {
  const cursor: Cursor = { text, uses: [], heredocs: [], at: 0, depth: 0 };
  scanCommands(cursor);
  return cursor.uses;
}

/** What the words of one command mean to the next word. */
interface Command {
  name?: string;
  previous?: string;
  count: number;
}

/** Reads commands up to `closer`, or to the end. */
function scanCommands(cursor: Cursor, closer?: string): void {
  let command: Command = { count: 0 };
  while (cursor.at < cursor.text.length) {
    const char = cursor.text[cursor.at] ?? '';
    if (char === closer) return;
    if (char === '\n' || ';&|'.includes(char)) {
      command = { count: 0 };
      cursor.at += 1;
      if (char === '\n') scanHeredocs(cursor);
    } else if (char === '(') {
      nested(cursor, ')');
      command = { count: 0 };
    } else if (char === '<' || char === '>') scanRedirect(cursor);
    else if (char === '#') skipTo(cursor, '\n');
    else if (/[\s)]/.test(char)) cursor.at += 1;
    else command = afterWord(cursor, command, scanWord(cursor, closer));
  }
}

/** Reads the commands between the bracket or backtick at the cursor and its `closer`. */
function nested(cursor: Cursor, closer: string): void {
  cursor.at += 1;
  if (cursor.depth >= maximumDepth) return;
  cursor.depth += 1;
  scanCommands(cursor, closer);
  cursor.depth -= 1;
  cursor.at += 1;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

function afterWord({ uses }: Cursor, command: Command, { text, start }: Word): Command {
  const assigned = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/.exec(text)?.[1];
  if (command.name === undefined) {
    if (assigned !== undefined) uses.push({ kind: 'assign', name: assigned, index: start });
    return assigned !== undefined || keywords.has(text) ? command : { name: text, count: 0 };
  }
  const name = assigned !== undefined && assigners.has(command.name) ? assigned : declaredBy(command, text);
  if (name !== undefined) uses.push({ kind: 'assign', name, index: start });
  return { name: command.name, previous: text, count: command.count + 1 };
}

/** The variable that an argument without `=` declares. */
function declaredBy({ name = '', previous, count }: Command, text: string): string | undefined {
  if (!/^[A-Za-z_]\w*$/.test(text)) return undefined;
  const isLoop = (name === 'for' || name === 'select') && count === 0;
  return declarers.has(name) || isLoop || (name === 'printf' && previous === '-v') ? text : undefined;
}

function scanWord(cursor: Cursor, closer: string | undefined): Word {
  const start = cursor.at;
  while (cursor.at < cursor.text.length) {
    const char = cursor.text[cursor.at] ?? '';
    if (/[\s;&|()<>]/.test(char) || char === closer) break;
    if (char === "'") {
      cursor.at += 1;
      skipTo(cursor, "'");
      cursor.at += 1;
    } else if (char === '"') scanDoubleQuotes(cursor);
    else if (cursor.text.startsWith("$'", cursor.at)) skipAnsiQuotes(cursor);
    else scanCharacter(cursor);
  }
  if (cursor.at === start) cursor.at += 1;
  return { text: cursor.text.slice(start, cursor.at), start };
}

function scanDoubleQuotes(cursor: Cursor): void {
  cursor.at += 1;
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== '"') scanCharacter(cursor);
  cursor.at += 1;
}

/** One character that is not a quote: an escape, an expansion, a nested command, or itself. */
function scanCharacter(cursor: Cursor): void {
  const char = cursor.text[cursor.at];
  if (char === '\\') cursor.at += 2;
  else if (char === '`') nested(cursor, '`');
  else if (char === '$') scanExpansion(cursor);
  else cursor.at += 1;
}

function scanExpansion(cursor: Cursor): void {
  cursor.at += 1;
  const char = cursor.text[cursor.at];
  if (char === '(') nested(cursor, ')');
  else scanVariable(cursor, char === '{');
}

/** `$NAME` or `${NAME…}`, from the character after the dollar. */
function scanVariable(cursor: Cursor, braced: boolean): void {
  const [prefix = '', name] = (braced ? /\{[#!]?([A-Za-z_]\w*)/y : /([A-Za-z_]\w*)/y).exec(
    cursor.text.slice(cursor.at, cursor.at + 200),
  ) ?? [braced ? '{' : ''];
  cursor.at += prefix.length;
  if (name !== undefined) {
    const isDefault = braced && /^:?=/.test(cursor.text.slice(cursor.at, cursor.at + 2));
    cursor.uses.push({ kind: isDefault ? 'assign' : 'read', name, index: cursor.at - name.length });
  }
  if (braced) scanBraces(cursor);
}

/** What stands after the name in `${…}`. */
function scanBraces(cursor: Cursor): void {
  if (cursor.depth >= maximumDepth) return;
  cursor.depth += 1;
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== '}') {
    if (cursor.text[cursor.at] === '"') scanDoubleQuotes(cursor);
    else scanCharacter(cursor);
  }
  cursor.depth -= 1;
  cursor.at += 1;
}

function skipAnsiQuotes(cursor: Cursor): void {
  const [quoted = ''] = /^\$'(?:\\[\s\S]|[^'\\])*'?/.exec(cursor.text.slice(cursor.at)) ?? [];
  cursor.at += quoted.length;
}

function skipTo(cursor: Cursor, char: string): void {
  const found = cursor.text.indexOf(char, cursor.at);
  cursor.at = found < 0 ? cursor.text.length : found;
}

/** `<`, `>`, `<<<`, or `<<` with the word that ends a here-document. */
function scanRedirect(cursor: Cursor): void {
  const rest = cursor.text.slice(cursor.at, cursor.at + 200);
  const heredoc = /^<<(?!<)(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([\w.-]+))/.exec(rest);
  if (heredoc === null) {
    cursor.at += /^[<>]+[&|]?/.exec(rest)?.[0].length ?? 1;
    return;
  }
  const [all, dash, single, double, bare] = heredoc;
  const isQuoted = bare === undefined || all.includes('\\');
  cursor.heredocs.push({ end: single ?? double ?? bare ?? '', isQuoted, mayIndent: dash === '-' });
  cursor.at += all.length;
}

/** The bodies of the here-documents that the line before announced. */
function scanHeredocs(cursor: Cursor): void {
  for (const { end, isQuoted, mayIndent } of cursor.heredocs.splice(0)) {
    while (cursor.at < cursor.text.length) {
      const lineEnd = cursor.text.indexOf('\n', cursor.at);
      const stop = lineEnd < 0 ? cursor.text.length : lineEnd;
      const line = cursor.text.slice(cursor.at, stop).replace(/\r$/, '');
      const isEnd = (mayIndent ? line.replace(/^\t+/, '') : line) === end;
      while (!isEnd && !isQuoted && cursor.at < stop) scanCharacter(cursor);
      cursor.at = Math.max(cursor.at, stop + 1);
      if (isEnd) break;
    }
  }
}
