import type { Code } from 'mdast';
import type { Diagnostic, Place, Span } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import { type InfoString, infoStringSchema } from '#schema/info-string.ts';

/** A parsed fence head; on findings, the info string is empty but the fence is still placed. */
export interface ParsedInfo {
  readonly info: InfoString;
  readonly diagnostics: readonly Diagnostic[];
}

interface Token {
  readonly key: string;
  readonly value: string | true;
  /** 0-based position in the meta text. */
  readonly start: number;
  readonly end: number;
}

const tokenPattern =
  /\{(?<lines>[^}]*)\}|(?<key>[^\s={}"]+)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]*)))?|(?<junk>\S+)/g;

/** Parses the info string of a fence by its strict grammar: words, `key=value`, `key="quoted value"`, `{1,3-5}`. */
export function parseInfoString(code: Code, file: string, source: string): ParsedInfo {
  const meta = code.meta ?? '';
  const place = placer(code, { file, source });
  const tokens = tokenize(meta);
  const diagnostics: Diagnostic[] = [];
  const fields: Record<string, unknown> = {};
  for (const token of tokens) {
    const known = Object.keys(infoStringSchema.shape);
    if (!known.includes(token.key)) {
      diagnostics.push(
        report('guide/info-string', place(token), `Unknown key \`${token.key}\` in an info string.`, {
          help: /[“”„]/.test(meta)
            ? 'Write straight quotes: `"`.'
            : suggest(
                token.key,
                known.filter((key) => key !== 'lines'),
              ),
        }),
      );
    } else if (Object.hasOwn(fields, token.key)) {
      diagnostics.push(
        report('guide/info-string', place(token), `Key \`${token.key}\` stands twice in an info string.`, {
          help: 'Keep one of them.',
        }),
      );
    } else {
      fields[token.key] = token.key === 'exit' ? toNumber(token.value) : token.value;
    }
  }
  if (/[,={}"]/.test(code.lang ?? '')) diagnostics.push(noLanguage(place(), code.lang ?? ''));
  if (diagnostics.length > 0) return { info: {}, diagnostics };
  const parsed = infoStringSchema.safeParse(fields);
  if (parsed.success) return { info: parsed.data, diagnostics: [] };
  const problems = parsed.error.issues.map((issue) => {
    const key = String(issue.path[0] ?? '');
    const token = tokens.find((one) => one.key === key);
    const description = (infoStringSchema.shape as Record<string, { description?: string }>)[key]
      ?.description;
    return report('guide/info-string', place(token), `Key \`${key}\` ${reason(issue.message)}.`, {
      ...(description === undefined ? {} : { help: description }),
    });
  });
  return { info: {}, diagnostics: problems };
}

function noLanguage(at: Place, language: string): Diagnostic {
  const help = 'Write the language, a space, then the words and keys.';
  return report('guide/info-string', at, `\`${language}\` is no language.`, { help });
}

function toNumber(value: Token['value']): unknown {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
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
    if (lines !== undefined) return { key: 'lines', value: lines, ...position };
    return { key: key ?? junk ?? match[0], value: quoted ?? bare ?? true, ...position };
  });
}

/** Places a token on the opening line of its fence. */
function placer(code: Code, { file, source }: { file: string; source: string }): (token?: Token) => Place {
  const start = code.position?.start ?? { line: 1, column: 1 };
  const line = source.split('\n', start.line)[start.line - 1] ?? '';
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
