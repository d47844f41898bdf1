import type { HttpMessage } from '#guide/data/parse-http.ts';
import type { HttpText } from '#guide/data/split-http.ts';
import type { Description, Operation } from '#simulator/compile-description.ts';
import { matchOperation } from '#simulator/match-operation.ts';
import type { Json } from '#simulator/open-api.ts';
import type { Problem } from '#simulator/problem.ts';
import { readParts } from '#simulator/read-request.ts';
import { validateRequest } from '#simulator/validate-request.ts';
import { bodyMismatches, isPlaceholder } from './check-body.ts';
import { type Mismatch, operationName, problemText } from './mismatch.ts';
import { readElisions } from './read-elisions.ts';

/** A request that was compared with a description. `operation`: the one that it calls. */
export interface CheckedRequest {
  readonly operation?: Operation;
  readonly mismatches: readonly Mismatch[];
}

/** Compares a request with the description of the API that it is sent to, as the simulator of the API does. */
export function checkRequest(
  message: Extract<HttpMessage, { kind: 'request' }>,
  url: URL,
  description: Description,
): CheckedRequest {
  const { method } = message;
  const called = { method, host: url.host, path: url.pathname };
  const match = matchOperation(description, called);
  if (match.operation === undefined) {
    const text = `\`${method} ${url.pathname}\` is not in the API description.`;
    const near = match.nearest;
    const help = near === undefined ? undefined : `The nearest is \`${operationName(near)}\`.`;
    const at = { line: 1, text: message.target };
    return { mismatches: [{ ...at, message: text, ...(help === undefined ? {} : { help }) }] };
  }
  const { operation } = match;
  const { value, places, text } = readBody(message);
  const request = readParts({ method, url: url.href, headers: headersOf(message) }, text);
  const { problems } = validateRequest(description, match, request);
  const inBody = problems.filter(({ part }) => part === 'body');
  const body = request.body.kind === 'form' ? (request.body.value as Json) : value;
  return {
    operation,
    mismatches: [
      ...headMismatches(message, { problems, operation, values: { ...match.path, ...request.query } }),
      ...bodyMismatches(inBody, { message, operation, value: body, places }),
    ],
  };
}

function readBody(message: HttpText) {
  const text = message.body.trim();
  try {
    const elided = readElisions(JSON.parse(text) as Json);
    return { ...elided, text: JSON.stringify(elided.value) };
  } catch {
    return { value: null, places: new Set<string>(), text };
  }
}

/** What is left out, and what only stands for a value, is not held against the description. */
function headMismatches(
  message: Extract<HttpMessage, { kind: 'request' }>,
  { problems, operation, values }: { problems: readonly Problem[]; operation: Operation; values: object },
): Mismatch[] {
  const isElided = message.headers.some(({ name }) => name === '...');
  return problems
    .filter(({ part }) => part !== 'body')
    .filter(({ part, kind }) => !(isElided && part === 'header' && kind === 'missing'))
    .filter(({ path, kind }) => {
      const [name = ''] = path;
      const header = message.headers.find((one) => one.name.toLowerCase() === name)?.value;
      return !(kind === 'invalid' && isPlaceholder((values as Record<string, unknown>)[name] ?? header));
    })
    .map((problem) => {
      const header = message.headers.find(({ name }) => name.toLowerCase() === problem.name);
      const isHeader = problem.part === 'header' && header !== undefined;
      const at = isHeader ? { line: header.line, text: header.name } : { line: 1, text: message.target };
      return { ...at, message: problemText(problem, operation) };
    });
}

function headersOf({ headers }: HttpText): Headers {
  const known = headers.filter(({ name }) => name !== '...');
  // A header holds Latin-1 only; a placeholder may hold `…`.
  return new Headers(known.map(({ name, value }) => [name, value.replace(/[^\t\x20-\xff]/g, '?')]));
}
