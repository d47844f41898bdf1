import type { Code } from 'mdast';
import type { z } from 'zod';
import type { Diagnostic, Place, Span } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import { isDataLanguage } from '#schema/data-languages.ts';
import { type InfoString, infoStringSchema, runKeys } from '#schema/info-string.ts';
import { fenceLanguage } from './fence-language.ts';
import { lineSet } from './line-set.ts';

/** A parsed fence head; on findings, the info string is empty but the fence is still placed. */
export interface ParsedInfo {
  readonly info: InfoString;
  readonly diagnostics: readonly Diagnostic[];
}

interface Token {
  readonly key: string;
  readonly value: string | true;
  readonly isBraced: boolean;
  readonly isQuoted: boolean;
  /** 0-based position in the meta text. */
  readonly start: number;
  readonly end: number;
}

const tokenPattern =
  /\{(?<lines>[^}]*)\}|(?<key>[^\s={}"]+)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>\{[^}]*\}|[^\s"]*)))?|(?<junk>\S+)/g;

const keys = Object.keys(infoStringSchema.shape);

/** The display path of a file, and the lines of its text. */
export interface SourceLines {
  readonly file: string;
  readonly lines: readonly string[];
}

/** Parses the info string of a fence by its strict grammar: words, `key=value`, `key="quoted value"`, `{1,3-5}`. */
export function parseInfoString(code: Code, source: SourceLines): ParsedInfo {
  const place = placer(code, source);
  const tokens = tokenize(code.meta ?? '');
  const language = code.lang ?? '';
  const problems = [
    ...tokens.flatMap((token, index) => tokenProblems(token, tokens.slice(0, index))),
    ...(/[,={}"]/.test(language) ? [noLanguage(language)] : []),
  ];
  const fields = Object.fromEntries(tokens.map(({ key, value }) => [key, fieldOf(key, value)]));
  const parsed = infoStringSchema.safeParse(fields);
  if (problems.length === 0 && parsed.error !== undefined)
    problems.push(...firstOfEachKey(parsed.error.issues).map((issue) => schemaProblem(issue, tokens)));
  if (problems.length === 0) problems.push(...languageProblems(fenceLanguage(code), tokens));
  if (problems.length === 0 && parsed.data !== undefined)
    problems.push(...lineProblems(parsed.data, code.value, tokens));
  const diagnostics = problems.map(({ token, message, help }) =>
    report('guide/info-string', place(token), message, help === undefined ? {} : { help }),
  );
  return { info: diagnostics.length === 0 ? (parsed.data ?? {}) : {}, diagnostics };
}

/** What is wrong with a token; without one, with the language. */
interface Problem {
  readonly token?: Token | undefined;
  readonly message: string;
  readonly help?: string | undefined;
}

function tokenProblems(token: Token, before: readonly Token[]): Problem[] {
  const { key } = token;
  if (before.some(isQuote)) return [];
  if (isQuote(token)) return [quoteProblem(token)];
  if (!keys.includes(key)) {
    const help = suggest(
      key,
      keys.filter((one) => one !== 'lines'),
    );
    return [{ token, message: `Unknown key \`${key}\` in the first line of a fence.`, help }];
  }
  if (before.some((one) => one.key === key))
    return [
      {
        token,
        message: `Key \`${key}\` stands twice in the first line of a fence.`,
        help: 'Keep one of them.',
      },
    ];
  if (token.isBraced && key !== 'ins' && key !== 'del')
    return [{ token, message: `Key \`${key}\` takes no braces.`, help: `Write \`${key}="…"\`.` }];
  return [];
}

/** Whether a token has a quote that parts nothing: what comes after it cannot be told apart. */
function isQuote({ key, value, isQuoted }: Token): boolean {
  return key.startsWith('"') || (!isQuoted && curly.test(`${key}${value}`));
}

const curly = /[“”„]/;

function quoteProblem(token: Token): Problem {
  if (curly.test(`${token.key}${token.value}`)) {
    const message = 'The quotes in the first line of a fence are those of a word processor.';
    return { token, message, help: 'Write straight quotes: `"`.' };
  }
  const message = 'A quote in the first line of a fence is not closed, or does not follow its `=`.';
  return { token, message, help: 'Write `key="value"`, with a quote before and after the value.' };
}

type Issue = z.core.$ZodIssue;

function firstOfEachKey(issues: readonly Issue[]): Issue[] {
  return [...Map.groupBy(issues, ({ path }) => path[0]).values()].flatMap((same) => same.slice(0, 1));
}

function schemaProblem(issue: Issue, tokens: readonly Token[]): Problem {
  const key = String(issue.path[0] ?? '');
  const token = tokens.find((one) => one.key === key);
  const shape = infoStringSchema.shape as Readonly<Record<string, { description?: string } | undefined>>;
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  if (values.length > 1 && token !== undefined) {
    const value = token.value === true ? '' : token.value;
    const message = value === '' ? `Key \`${key}\` needs a value.` : `Key \`${key}\` cannot be \`${value}\`.`;
    return { token, message, help: suggest(value, values) };
  }
  const help = issue.message.startsWith('cannot stand beside')
    ? 'Keep one of the two.'
    : shape[key]?.description;
  return { token, message: `Key \`${key}\` ${reason(issue.message)}.`, help };
}

/** A fence that nobody runs has no keys that say how it is run: they would mean nothing. */
function languageProblems(language: string, tokens: readonly Token[]): Problem[] {
  const isDiagram = language === 'mermaid';
  if (!isDiagram && !isDataLanguage(language)) return [];
  return tokens
    .filter(({ key }) => (isDiagram ? key !== 'title' : (runKeys as readonly string[]).includes(key)))
    .map((token) => ({
      token,
      message: `Key \`${token.key}\` means nothing here: \`${language}\` is not run.`,
      help: 'Remove it.',
    }));
}

/** Marks are on lines that there are, each shown in one way. */
function lineProblems(info: InfoString, text: string, tokens: readonly Token[]): Problem[] {
  const count = text.split('\n').length;
  const problemAt = (key: string, message: string): Problem => ({
    token: tokens.find((one) => one.key === key),
    message,
    help: `The fence has ${count === 1 ? '1 line' : `${count} lines`}.`,
  });
  const problems = (['lines', 'ins', 'del'] as const).flatMap((key) =>
    (info[key]?.match(/\d+(?:-\d+)?/g) ?? []).flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      if (to < from) return [problemAt(key, `The range \`${range}\` runs backwards.`)];
      return to > count ? [problemAt(key, `There is no line ${to} to mark.`)] : [];
    }),
  );
  if (problems.length > 0) return problems;
  const removed = lineSet(info.del ?? '');
  const both = [...lineSet(info.ins ?? '')].find((line) => removed.has(line));
  if (both !== undefined) return [problemAt('del', `Line ${both} is both added and removed.`)];
  return removed.size === count ? [problemAt('del', 'Every line is removed: nothing is left to run.')] : [];
}

function noLanguage(language: string): Problem {
  const help = 'Write the language, a space, then the words and keys.';
  return { message: `\`${language}\` is no language.`, help };
}

function fieldOf(key: string, value: Token['value']): unknown {
  return key === 'exit' && typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}

function reason(message: string): string {
  if (message.startsWith('Invalid input: expected true')) return 'takes no value';
  if (message.startsWith('Invalid input')) return 'needs a value of its kind';
  return /^(must|goes|cannot|needs)\b/.test(message) ? message : `is not valid: ${message}`;
}

function tokenize(meta: string): Token[] {
  return [...meta.matchAll(tokenPattern)].map((match) => {
    const { lines, key, quoted, bare, junk } = match.groups ?? {};
    const position = { start: match.index, end: match.index + match[0].length };
    if (lines !== undefined)
      return { key: 'lines', value: lines, isBraced: false, isQuoted: false, ...position };
    const isBraced = bare?.startsWith('{') === true;
    const value = quoted ?? bare ?? true;
    return { key: key ?? junk ?? match[0], value, isBraced, isQuoted: quoted !== undefined, ...position };
  });
}

/** Places a token on the opening line of its fence. */
function placer(code: Code, { file, lines }: SourceLines): (token?: Token) => Place {
  const start = code.position?.start ?? { line: 1, column: 1 };
  const line = lines[start.line - 1] ?? '';
  const metaIndex =
    start.column - 1 + (/^(?:`+|~+)[ \t]*\S*[ \t]*/.exec(line.slice(start.column - 1))?.[0].length ?? 0);
  // `meta` has its escapes and entities resolved, so the tokens are found again in the line as it is written.
  const decoded = tokenize(code.meta ?? '');
  const written = tokenize(line.slice(metaIndex));
  return (token) => {
    const index = decoded.findIndex(({ start: at }) => at === token?.start);
    const known = decoded.length === written.length ? written[index] : undefined;
    const from = {
      line: start.line,
      column: known === undefined ? start.column : metaIndex + known.start + 1,
    };
    const to = {
      line: start.line,
      column: known === undefined ? line.length + 1 : metaIndex + known.end + 1,
    };
    const span: Span = { start: from, end: to };
    return { file, span };
  };
}
