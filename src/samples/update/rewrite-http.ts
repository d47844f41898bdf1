import { bodyLanguage } from '#guide/data/split-http.ts';
import type { Expectation } from '../compare/compare-data.ts';
import type { Bindings } from '../compare/difference.ts';
import { matchLine } from '../compare/match-line.ts';
import { parseHttp } from '../compare/parse-http.ts';
import type { Rewrite } from './output-update.ts';

/** Rewrites a body as what its content type says. */
export type RewriteBody = (expected: Expectation, actual: string) => Promise<Rewrite>;

/**
 * The text of an HTTP output: a status line, headers and a body that still match stay as they are written; of headers
 * only those that are listed are kept. Gives nothing where either text is not a response.
 */
export async function rewriteHttp(
  [expected, actual]: readonly [string, string],
  bindings: Bindings,
  rewriteBody: RewriteBody,
): Promise<string | undefined> {
  const wanted = parseHttp(expected);
  const found = parseHttp(actual);
  if (wanted === undefined || found === undefined) return undefined;
  const matches = (line: string, printed: string) => matchLine(line, printed, new Map(bindings));
  const headers = wanted.headers.flatMap(({ name, value }) => {
    if (name === '...') return ['...'];
    const values = found.headers.filter((header) => header.name.toLowerCase() === name.toLowerCase());
    if (values.some((header) => matches(value, header.value))) return [`${name}: ${value}`];
    return values.slice(0, 1).map((header) => `${name}: ${header.value}`);
  });
  const statusLine = matches(wanted.startLine, found.startLine) ? wanted.startLine : found.startLine;
  const head = [statusLine, ...headers].join('\n');
  if (found.body.trim() === '') return head;
  const body = await rewriteBody({ language: bodyLanguage(found), text: wanted.body }, found.body);
  return `${head}\n\n${body.kind === 'text' ? body.text : found.body}`;
}
