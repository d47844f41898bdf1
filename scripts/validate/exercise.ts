import { UsageError } from '../command.ts';

/** A request to the service that makes it call the provider. */
export interface Exercise {
  readonly method: string;
  /** A path of the service, with a query where there is one. */
  readonly path: string;
  /** A body of JSON. */
  readonly body: string | undefined;
}

const form = /^(?<method>GET|POST|PUT|PATCH|DELETE) (?<path>\/\S*)(?: (?<body>[\s\S]+))?$/;

/** Reads `POST /orders {"id":"order-{n}"}`. @throws {UsageError} where it is written otherwise */
export function parseExercise(text: string): Exercise {
  const { method = '', path = '', body } = form.exec(text.trim())?.groups ?? {};
  const help =
    'Write a method, a path of your service, and JSON where it needs a body: `POST /orders {"id":"{n}"}`.';
  if (method === '') throw new UsageError(`\`${text}\` is no request.`, help);
  if (body !== undefined && !isJson(body.replaceAll('{n}', '1')))
    throw new UsageError(`The body of \`${text}\` is not valid JSON.`, help);
  return { method, path, body };
}

/** The request of an exercise; `{n}` becomes the number of the round, so that no two rounds are about the same. */
export function exerciseRequest({ method, path, body }: Exercise, service: string, round: number): Request {
  const filled = (text: string) => text.replaceAll('{n}', String(round));
  return new Request(new URL(filled(path), service), {
    method,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: filled(body), headers: { 'content-type': 'application/json' } }),
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
