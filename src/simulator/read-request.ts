import type { Json } from './open-api.ts';
import { type FormObject, parseForm } from './parse-form.ts';

/** What a request carries as its body. `problem` says why it could not be read. */
export type IncomingBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'form'; readonly value: FormObject }
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'text'; readonly value: string; readonly problem: string };

/** A request, read once. */
export interface IncomingRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: FormObject;
  readonly headers: Headers;
  readonly mediaType: string;
  readonly body: IncomingBody;
  /** Path, query and body as they came, to compare requests by. */
  readonly fingerprint: string;
}

/** Reads the parts of a request that the kernel works with. */
export async function readRequest(request: Request): Promise<IncomingRequest> {
  return readParts(request, await request.text());
}

/** The same of a request whose body has been read. */
export function readParts(
  request: Pick<Request, 'method' | 'url' | 'headers'>,
  text: string,
): IncomingRequest {
  const { method, headers } = request;
  const url = new URL(request.url);
  const mediaType = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return {
    method,
    host: headers.get('host') ?? url.host,
    path: url.pathname,
    query: parseForm(url.searchParams),
    headers,
    mediaType,
    body: readBody(mediaType, text),
    fingerprint: `${method} ${url.pathname}${url.search}\n${text}`,
  };
}

function readBody(mediaType: string, text: string): IncomingBody {
  if (text === '') return { kind: 'none' };
  if (mediaType === 'application/x-www-form-urlencoded') {
    return { kind: 'form', value: parseForm(new URLSearchParams(text)) };
  }
  if (mediaType !== 'application/json') {
    return { kind: 'text', value: text, problem: `has the media type "${mediaType}"` };
  }
  try {
    return { kind: 'json', value: JSON.parse(text) as Json };
  } catch {
    return { kind: 'text', value: text, problem: 'is not JSON' };
  }
}
