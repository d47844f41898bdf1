import type { Credential, SampleRequest } from './api.ts';

const variable = /\{\{(\w+)\}\}/g;

/** A text with the values of its variables in their places. */
export function fillVariables(text: string, fill: (name: string) => string): string {
  return text.replace(variable, (_, name: string) => fill(name));
}

/** The request that a sample makes, with these values of its variables. */
export function requestOfSample(
  request: SampleRequest,
  {
    origin,
    credential,
    values,
  }: {
    readonly origin: string;
    readonly credential?: Credential;
    readonly values: Readonly<Record<string, string>>;
  },
): Request {
  const fill = (text: string) => fillVariables(text, (name) => values[name] ?? name.toLowerCase());
  const url = new URL(fill(request.path).replaceAll('//', '/%2F'), origin);
  url.pathname = url.pathname.replaceAll('/%2F', '//');
  for (const [name, value] of [...request.query, ...keyIn('query', credential)])
    url.searchParams.append(name, fill(value));
  const headers = new Headers(
    [...request.headers, ...keyIn('header', credential)].map(([name, value]): [string, string] => [
      name,
      fill(value),
    ]),
  );
  if (credential?.kind === 'bearer') headers.set('authorization', `Bearer ${values[credential.key] ?? ''}`);
  if (credential?.kind === 'basic')
    headers.set(
      'authorization',
      `Basic ${btoa(`${values[credential.key] ?? ''}:${values[credential.password ?? ''] ?? ''}`)}`,
    );
  if (request.method === 'GET' || request.method === 'HEAD' || request.body === undefined)
    return new Request(url, { method: request.method, headers });
  const { body } = request;
  headers.set('content-type', body.kind === 'form' ? 'application/x-www-form-urlencoded' : body.mediaType);
  const text =
    body.kind === 'form'
      ? new URLSearchParams(
          body.fields.map(([name, value]): [string, string] => [name, fill(value)]),
        ).toString()
      : fill(JSON.stringify(body.value));
  return new Request(url, { method: request.method, headers, body: text });
}

/** The key as a query parameter or header, where it is sent so. */
export function keyIn(
  place: 'query' | 'header',
  credential: Credential | undefined,
): (readonly [string, string])[] {
  if (credential?.kind !== 'apiKey' || credential.place?.in !== place) return [];
  return [[credential.place.name, `{{${credential.key}}}`]];
}
