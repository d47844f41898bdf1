import type { ValueFamily } from './code-family.ts';
import * as escapes from './escapes.ts';

/** A kind of string of a language. The patterns are sticky: they match where they stand. */
export interface StringKind {
  readonly open: RegExp;
  readonly close: string;
  /** Whether a backslash takes the next character along. */
  readonly hasEscapes: boolean;
  readonly write: escapes.Escape;
  /** Whether the name of a variable alone stands for its value in it. */
  readonly expandsNames?: boolean;
  /** What starts code in the string, and the brackets that this code ends with. */
  readonly hole?: { readonly open: RegExp; readonly brackets: string };
}

/** What the code of a language consists of, besides code: the first that matches counts. */
export interface CodeSyntax {
  /** Comments, and what is stepped over like them. */
  readonly comments: RegExp;
  readonly strings: readonly StringKind[];
  /** What announces a here document, which starts on the next line: its `quote` and its `end`. */
  readonly heredoc?: RegExp;
  readonly heredocEscape?: escapes.Escape;
}

const slashes = String.raw`\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`;
const braces = { brackets: '{}' } as const;

function string(quote: string, write: escapes.Escape, hole?: StringKind['hole']): StringKind {
  return { open: new RegExp(quote, 'y'), close: quote, hasEscapes: true, write, ...(hole && { hole }) };
}

function pythonStrings(): readonly StringKind[] {
  return ['"""', "'''", '"', "'"].flatMap((quote) => [
    prefixed('rb|br|rf|fr|r', quote, escapes.plain),
    prefixed('b', quote, escapes.pythonBytes(quote)),
    { ...prefixed('f', quote, escapes.pythonFormat(quote)), hole: { open: /\{(?!\{)/y, ...braces } },
    prefixed('u?', quote, escapes.python(quote)),
  ]);
}

function prefixed(prefix: string, quote: string, write: escapes.Escape): StringKind {
  return { ...string(quote, write), open: new RegExp(String.raw`(?<!\w)(?:${prefix})${quote}`, 'iy') };
}

/** The syntax of each family, as far as it says where a value can stand. */
export const syntaxes: Readonly<Record<ValueFamily, CodeSyntax>> = {
  bash: {
    comments: /(?<=^|[\s;])#[^\n]*|\\[\s\S]/y,
    strings: [
      { ...string("'", escapes.plain), open: /\$'/y },
      { ...string("'", escapes.bashSingle), hasEscapes: false },
      { ...string('"', escapes.bashDouble, { open: /\$\(/y, brackets: '()' }), expandsNames: true },
    ],
    heredoc: /<<(?!<)-?\s*(?<quote>['"\\]?)(?<end>\w+)['"]?/y,
    heredocEscape: escapes.bashHeredoc,
  },
  javascript: {
    comments: new RegExp(
      String.raw`${slashes}|(?<=(?:^|[(,=:[!&|?{};+\-*%~^<>]|\breturn)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/`,
      'y',
    ),
    strings: [
      string("'", escapes.javascriptSingle),
      string('"', escapes.javascriptDouble),
      string('`', escapes.javascriptTemplate, { open: /\$\{/y, ...braces }),
    ],
  },
  python: { comments: /#[^\n]*/y, strings: pythonStrings() },
  ruby: {
    comments: /(?<=^|[\s;])#[^\n]*/y,
    strings: [
      string("'", escapes.backslashSingle),
      string('"', escapes.rubyDouble, { open: /#\{/y, ...braces }),
    ],
    heredoc: /<<[~-](?<quote>['"]?)(?<end>[A-Z_]+)['"]?/y,
  },
  php: {
    comments: new RegExp(String.raw`#(?!\[)[^\n]*|${slashes}`, 'y'),
    strings: [
      string("'", escapes.backslashSingle),
      string('"', escapes.phpDouble, { open: /\{(?=\$)/y, ...braces }),
    ],
    heredoc: /<<<\s*(?<quote>['"]?)(?<end>\w+)['"]?/y,
  },
  go: {
    comments: new RegExp(slashes, 'y'),
    strings: [
      string('"', escapes.jsonDouble),
      { ...string('`', escapes.plain), hasEscapes: false },
      string("'", escapes.plain),
    ],
  },
  java: {
    comments: new RegExp(slashes, 'y'),
    strings: [string('"""', escapes.plain), string('"', escapes.jsonDouble), string("'", escapes.plain)],
  },
  json: { comments: /(?!)/y, strings: [string('"', escapes.jsonDouble)] },
};
