import type { ProviderFacts } from '#schema/provider.ts';
import type { ProvokeRequest } from '#schema/provoke.ts';
import { shellWord } from './shell-word.ts';

/** What a command needs to know of the provider. */
export type CommandProvider = Pick<ProviderFacts, 'environments' | 'credential'>;

/**
 * The curl command for a request that provokes an error: what the page shows is what the run executes. It prints the
 * body and, on the last line, the status. `$NAME` in a value is left to the shell; everything else is quoted as needed.
 */
export function reproduceCommand(request: ProvokeRequest, provider: CommandProvider): string {
  const { method, form, json } = request;
  const data = method === 'GET' ? { ...request.query, ...form } : (form ?? {});
  const fields = Object.entries(data);
  const isPlain = method === 'GET' || (method === 'POST' && (fields.length > 0 || json !== undefined));
  const parts = [
    `curl -sS${isPlain ? '' : ` -X ${method}`}${method === 'GET' && fields.length > 0 ? ' -G' : ''} ${addressOf(request, provider)}`,
    ...credentialOf(request, provider),
    ...Object.entries(request.headers ?? {}).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...fields.map(([name, value]) => fieldOf(name, String(value))),
    ...(json === undefined
      ? []
      : [`-H 'Content-Type: application/json'`, `-d ${quote(JSON.stringify(json))}`]),
    `-w '\\n%{http_code}\\n'`,
  ];
  return parts.join(' \\\n  ');
}

function addressOf(request: ProvokeRequest, provider: CommandProvider): string {
  const address =
    request.url ?? `${provider.environments.sandbox.baseUrl.replace(/\/$/, '')}${request.path ?? ''}`;
  if (request.method === 'GET' || request.query === undefined) return quote(address);
  const query = Object.entries(request.query).map(
    ([name, value]) => `${encode(name)}=${encode(String(value))}`,
  );
  return quote(`${address}${address.includes('?') ? '&' : '?'}${query.join('&')}`);
}

/** The key of the provider goes to the provider only; to another address only a credential that is asked for. */
function credentialOf({ credential, url }: ProvokeRequest, provider: CommandProvider): string[] {
  const { scheme, key, password } = provider.credential;
  const own = password === undefined ? `$${key}` : `$${key}:$${password}`;
  const value = credential ?? (url === undefined ? own : false);
  if (value === false) return [];
  const user = value.includes(':') ? value : `${value}:`;
  return [scheme === 'basic' ? `-u ${quote(user)}` : `-H ${quote(`Authorization: Bearer ${value}`)}`];
}

/**
 * What a shell variable holds is not known here, so curl encodes it: the `+` of a phone number would become a space.
 */
function fieldOf(name: string, value: string): string {
  const isPlain =
    /^[\w.~*@:/,[\]$-]*$/.test(name) && /^[\w.~*@:/,{}-]*$/.test(value) && !value.startsWith('@');
  return isPlain ? `-d ${quote(`${name}=${value}`)}` : `--data-urlencode ${quote(`${name}=${value}`)}`;
}

/** Percent-encodes, but leaves shell variables alone. */
function encode(text: string): string {
  return text
    .split(/(\$\w+|\$\{\w+\})/)
    .map((part, index) => (index % 2 === 1 ? part : encodeURIComponent(part)))
    .join('');
}

function quote(text: string): string {
  if (/\$(?:[A-Za-z_]|\{[A-Za-z_])/.test(text)) {
    return `"${text.replace(/["`\\]|\$(?![A-Za-z_{])/g, (character) => `\\${character}`)}"`;
  }
  return shellWord(text);
}
