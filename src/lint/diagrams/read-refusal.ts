import { findExcerpt } from './find-excerpt.ts';

/**
 * Something stands where a grammar expects something else. Places are 0-based positions in the text that mermaid parsed;
 * where `found` is empty, a line or the text ends.
 */
export interface GrammarRefusal {
  readonly kind: 'grammar';
  readonly at: number;
  readonly found: string;
  /** Names of the grammar; what the grammar spells out in backticks. */
  readonly expected: readonly string[];
  /** Where the text began that was read last. */
  readonly last?: number;
}

/** Why mermaid refuses a text: for its grammar, or, in its own words, for what it means. */
export type Refusal = GrammarRefusal | { readonly kind: 'meaning'; readonly message: string };

/** The error of a parser made by jison. */
interface JisonError {
  readonly message: string;
  readonly hash: {
    readonly text: string;
    readonly token: unknown;
    readonly loc?: { readonly first_line: number; readonly first_column: number };
    readonly expected?: readonly string[];
  };
}

interface Token {
  readonly image: string;
  readonly startOffset: number;
}

/** The error of a parser made by langium. */
interface LangiumError {
  readonly result: {
    readonly lexerErrors: readonly { readonly offset: number; readonly length: number }[];
    readonly parserErrors: readonly { readonly message: string; readonly token: Token }[];
  };
}

/** Reads what mermaid threw for a text. */
export function readRefusal(error: unknown, text: string): Refusal {
  const { message = String(error) } = error as { message?: string };
  if (isLangium(error)) return readLangium(error, text) ?? { kind: 'meaning', message };
  if (isJison(error)) return readJison(error, text);
  return readPlaced(message, text) ?? { kind: 'meaning', message };
}

function isJison(error: unknown): error is JisonError {
  const { message = '', hash } = error as Partial<JisonError>;
  return typeof hash === 'object' && /^(?:Parse|Lexical) error on line \d+/.test(message);
}

function isLangium(error: unknown): error is LangiumError {
  return Array.isArray((error as Partial<LangiumError>).result?.parserErrors);
}

function readJison({ message, hash }: JisonError, text: string): Refusal {
  const isEnd = hash.token === 1 || /^EOF/.test(String(hash.token));
  const isLine = !isEnd && hash.token !== null && hash.text.trim() === '';
  const place = findExcerpt(message, text);
  const at = isLine ? place : place + text.slice(place).search(/\S|$/);
  const found = hash.token === null ? wordAt(text, at) : hash.text.trim();
  const last = hash.loc === undefined ? undefined : placeOf(text, hash.loc);
  return {
    kind: 'grammar',
    at: isEnd ? text.length : at,
    found: isEnd ? '' : found,
    expected: (hash.expected ?? []).map((name) => name.replace(/^'|'$/g, '')),
    ...(last === undefined ? {} : { last }),
  };
}

/** The first thing that its lexer or its parser does not understand. */
function readLangium({ result }: LangiumError, text: string): Refusal | undefined {
  const [unread] = result.lexerErrors;
  const [unexpected] = result.parserErrors;
  const place = unexpected === undefined ? Number.NaN : unexpected.token.startOffset;
  const at = place >= 0 ? place : text.length;
  if (unread !== undefined && unread.offset <= at) {
    const found = text.slice(unread.offset, unread.offset + unread.length).trim();
    const isNext = text.slice(unread.offset + unread.length, at).trim() === '';
    const expected = isNext && unexpected !== undefined ? expectedIn(unexpected.message) : [];
    return { kind: 'grammar', at: unread.offset, found, expected };
  }
  if (unexpected === undefined) return undefined;
  const { message, token } = unexpected;
  return { kind: 'grammar', at, found: token.image.trim(), expected: expectedIn(message) };
}

/** The error of a parser that writes the place into its message: `… at line 8, column 13 [125,128)`. */
function readPlaced(message: string, text: string): Refusal | undefined {
  const [, from, to] = / \[(\d+),(\d+)\)$/.exec(message) ?? [];
  if (from === undefined) return undefined;
  const found = text.slice(Number(from), Number(to)).trim();
  return { kind: 'grammar', at: Number(from), found, expected: expectedIn(message) };
}

/** The names of what a parser expects, from its message. */
function expectedIn(message: string): string[] {
  const [, one] = /Expecting token of type (?:'|--> )(.+?)(?:'| <--) but found/.exec(message) ?? [];
  if (one !== undefined) return [spelledOut(one)];
  return [...message.matchAll(/^\s*\d+\. \[(.[^,\]]*)/gm)].map(([, name = '']) => spelledOut(name));
}

/** Terminals of these grammars are in upper case. */
function spelledOut(name: string): string {
  return /^[A-Z]/.test(name) ? name : `\`${name}\``;
}

/** The word, or the run of signs, at a place. */
function wordAt(text: string, at: number): string {
  return /^(?:[\w.-]+|[^\w\s]+)/.exec(text.slice(at, at + 80))?.[0] ?? '';
}

function placeOf(text: string, { first_line, first_column }: { first_line: number; first_column: number }) {
  const before = text.split('\n').slice(0, first_line - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + first_column;
}
