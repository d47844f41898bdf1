import { suggest } from '#diagnostics/did-you-mean.ts';
import { checkJson } from './check-json.ts';
import { checkXml } from './check-xml.ts';
import type { DataProblem } from './data-problem.ts';
import { bodyLanguage, type HttpText, headerOf, splitHttp } from './split-http.ts';

/** A request or a response as a fence shows it, in the form of RFC 9112. */
export type HttpMessage =
  | (HttpText & { readonly kind: 'request'; readonly method: string; readonly target: string })
  | (HttpText & { readonly kind: 'response'; readonly status: number });

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE'];
const version = String.raw`HTTP/(?:1\.[01]|2(?:\.0)?|3)`;
const requestLine = new RegExp(String.raw`^(?<method>\w+) (?<target>/\S*|https?://\S+|\*) ${version}$`);
const statusLine = new RegExp(`^${version} (?<status>[1-5]\\d\\d)(?: .*)?$`);
const elision = '...';

/**
 * Reads a message, or says what keeps it from being one. `...` alone on a line of the head stands for further headers.
 */
export function parseHttp(text: string): HttpMessage | (DataProblem & { readonly kind: 'problem' }) {
  const parts = splitHttp(text);
  const { method, target } = requestLine.exec(parts.startLine)?.groups ?? {};
  const { status } = statusLine.exec(parts.startLine)?.groups ?? {};
  const first = startProblem(method, status) ?? headProblem(parts);
  const problem = first ?? hostProblem(parts, target) ?? bodyProblem(parts);
  if (problem !== undefined) return { kind: 'problem', ...problem };
  if (status !== undefined) return { kind: 'response', status: Number(status), ...parts };
  return { kind: 'request', method: method ?? '', target: target ?? '', ...parts };
}

function startProblem(method: string | undefined, status: string | undefined): DataProblem | undefined {
  const at = { line: 1, column: 1 };
  if (status !== undefined) return undefined;
  if (method === undefined) {
    const forms = 'a request line (`POST /v1/orders HTTP/1.1`) nor a status line (`HTTP/1.1 200 OK`)';
    return { ...at, message: `The first line is neither ${forms}.` };
  }
  if (methods.includes(method)) return undefined;
  return { ...at, message: `\`${method}\` is no method of HTTP. ${suggest(method, methods)}` };
}

function hostProblem(parts: HttpText, target: string | undefined): DataProblem | undefined {
  const needsHost = target !== undefined && !target.includes('://');
  if (!needsHost || headerOf(parts, 'host') !== undefined) return undefined;
  return { line: 1, column: 1, message: 'The request has no `Host` header.' };
}

function headProblem({ headers }: HttpText): DataProblem | undefined {
  const wrong = headers.find(({ name, value }) => !isHeader(name, value));
  if (wrong === undefined) return undefined;
  const isBody = /^[{[<]/.test(wrong.name);
  const message = isBody
    ? 'An empty line must stand before the body.'
    : 'A header is a name, a colon and a value, without space before the colon.';
  return { line: wrong.line, column: 1, message };
}

function isHeader(name: string, value: string): boolean {
  return name === elision || (/^[\w!#$%&'*+.^`|~-]+$/.test(name) && value !== '');
}

function bodyProblem(parts: HttpText): DataProblem | undefined {
  const language = bodyLanguage(parts);
  if (parts.body.trim() === '' || language === 'text') return undefined;
  const problem = language === 'json' ? checkJson(parts.body) : checkXml(parts.body);
  return problem && { ...problem, line: parts.bodyLine + problem.line - 1 };
}
