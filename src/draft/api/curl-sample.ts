import { shellWord } from '../text/shell.ts';
import type { Credential, SampleRequest } from './api.ts';
import { keyIn } from './request-of-sample.ts';

/** What a sample prints: the JSON body of the answer, or its status alone. */
export type Printed = 'body' | 'status';

/** A request as a curl command, as a reader copies it. */
export function curlSample(
  request: SampleRequest,
  {
    origin,
    credential,
    printed,
  }: { readonly origin: string; readonly credential?: Credential; readonly printed: Printed },
): string {
  const { method, body } = request;
  const query = [...request.query, ...keyIn('query', credential)];
  const isGet = method === 'GET';
  const start = [
    'curl -sS',
    ...(printed === 'status' ? ["-o /dev/null -w 'HTTP %{http_code}\\n'"] : []),
    ...(isGet && query.length > 0 ? ['-G'] : []),
    ...(isGet || (method === 'POST' && body !== undefined)
      ? []
      : [method === 'HEAD' ? '-I' : `-X ${method}`]),
    shellWord(origin + request.path + (isGet ? '' : queryText(query))),
  ];
  const parts = [
    start.join(' '),
    ...credentialOf(credential),
    ...[...request.headers, ...keyIn('header', credential)].map(
      ([name, value]) => `-H ${shellWord(`${name}: ${value}`)}`,
    ),
    ...(isGet ? query.map(([name, value]) => field(name, value)) : []),
    ...bodyOf(body),
  ];
  return parts.join(' \\\n  ');
}

/** Brackets and braces of an address are ranges to curl, so they are encoded. */
function queryText(query: readonly (readonly [string, string])[]): string {
  const encode = (text: string) =>
    text
      .split(/(\{\{\w+\}\})/)
      .map((part, index) => (index % 2 === 1 ? part : encodeURIComponent(part)))
      .join('');
  return query.length === 0
    ? ''
    : `?${query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`;
}

function credentialOf(credential: Credential | undefined): string[] {
  if (credential?.kind === 'bearer') return [`-H "Authorization: Bearer $${credential.key}"`];
  if (credential?.kind === 'basic') return [`-u "$${credential.key}:$${credential.password ?? ''}"`];
  if (credential?.place?.in === 'cookie')
    return [`-b ${shellWord(`${credential.place.name}={{${credential.key}}}`)}`];
  return [];
}

function field(name: string, value: string): string {
  const isPlain = /^[\w.~*@:/,[\]-]*$/.test(name) && /^[\w.~*:/,-]*$/.test(value);
  return `${isPlain ? '-d' : '--data-urlencode'} ${shellWord(`${name}=${value}`)}`;
}

function bodyOf(body: SampleRequest['body']): string[] {
  if (body === undefined) return [];
  if (body.kind === 'form') return body.fields.map(([name, value]) => field(name, value));
  return [
    `-H 'Content-Type: ${body.mediaType.replaceAll("'", '')}'`,
    `-d ${shellWord(JSON.stringify(body.value, null, 2))}`,
  ];
}
