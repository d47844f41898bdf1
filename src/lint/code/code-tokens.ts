import type { CodeFamily } from '#guide/code-family.ts';

/** A comment, or a string with its `value` between the quotes, of which `index` is the start. */
export interface CodeToken {
  readonly kind: 'comment' | 'string';
  readonly index: number;
  readonly value: string;
}

const javascriptPattern =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|'(?<single>(?:\\[\s\S]|[^'\\\n])*)'|"(?<double>(?:\\[\s\S]|[^"\\\n])*)"|(?<regex>(?<=(?:^|[(,=:[!&|?{};+\-*%~^<>]|\breturn)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/)|(?<tick>`)|(?<open>\{)|(?<close>\})/dg;
const pythonPattern =
  /(?<comment>#[^\n]*)|"""(?<docDouble>[\s\S]*?)"""|'''(?<docSingle>[\s\S]*?)'''|'(?<single>(?:\\[\s\S]|[^'\\\n])*)'|"(?<double>(?:\\[\s\S]|[^"\\\n])*)"/dg;
const quoted = String.raw`'(?<single>(?:\\[\s\S]|[^'\\])*)'|"(?<double>(?:\\[\s\S]|[^"\\])*)"`;
const slashed = String.raw`\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`;

/** The comments and strings of each family but JavaScript. Of bash, only the comments. */
const patterns: Readonly<Record<Exclude<CodeFamily, 'javascript'>, RegExp>> = {
  bash: /(?<=^|[\s;])(?<comment>#[^\n]*)/dg,
  python: pythonPattern,
  ruby: new RegExp(
    String.raw`(?<comment>(?<=^|[\s;])#[^\n]*|^=begin\b[\s\S]*?(?:^=end\b|$(?![\s\S])))|${quoted}`,
    'dgm',
  ),
  php: new RegExp(String.raw`(?<comment>#(?!\[)[^\n]*|${slashed})|${quoted}`, 'dg'),
  go: new RegExp(`(?<comment>${slashed})|\`(?<raw>[^\`]*)\`|${quoted}`, 'dg'),
  java: new RegExp(String.raw`(?<comment>${slashed})|"""(?<block>[\s\S]*?)"""|${quoted}`, 'dg'),
};

/** Groups that are matched only to be stepped over. */
const punctuation: ReadonlySet<string> = new Set(['regex', 'tick', 'open', 'close']);

/** The comments and strings of a code text, in order. Of bash, only the comments. */
export function codeTokens(text: string, family: CodeFamily): CodeToken[] {
  if (family === 'javascript') return javascriptTokens(text);
  return [...text.matchAll(patterns[family])].flatMap(tokenOf);
}

/** The text with its comments blanked out: every index stays what it was. */
export function withoutComments(text: string, family: CodeFamily): string {
  let blanked = text;
  for (const { kind, index, value } of codeTokens(text, family)) {
    if (kind !== 'comment') continue;
    blanked = blanked.slice(0, index) + value.replace(/[^\n]/g, ' ') + blanked.slice(index + value.length);
  }
  return blanked;
}

function tokenOf(match: RegExpExecArray): CodeToken[] {
  for (const [name, value] of Object.entries(match.groups ?? {})) {
    const index = match.indices?.groups?.[name]?.[0];
    if (value === undefined || index === undefined || punctuation.has(name)) continue;
    return [{ kind: name === 'comment' ? 'comment' : 'string', index, value }];
  }
  return [];
}

/** Follows template literals, whose `${…}` hold code again. A piece of a template is a string. */
function javascriptTokens(text: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  const pattern = new RegExp(javascriptPattern);
  /** For every template that is open: how many braces are open in its `${…}`. */
  const templates: number[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { tick, open, close } = match.groups ?? {};
    const depth = templates.at(-1);
    if (open !== undefined) {
      if (depth !== undefined) templates[templates.length - 1] = depth + 1;
    } else if (close !== undefined && depth !== undefined && depth > 0) {
      templates[templates.length - 1] = depth - 1;
    } else if (tick !== undefined || (close !== undefined && depth === 0)) {
      if (close !== undefined) templates.pop();
      const [piece = ''] = /^(?:\\[\s\S]|(?!\$\{)[^`\\])*/.exec(text.slice(pattern.lastIndex)) ?? [];
      tokens.push({ kind: 'string', index: pattern.lastIndex, value: piece });
      pattern.lastIndex += piece.length;
      const opensCode = text.startsWith('${', pattern.lastIndex);
      if (opensCode) templates.push(0);
      pattern.lastIndex += opensCode ? 2 : 1;
    } else tokens.push(...tokenOf(match));
  }
  return tokens;
}
