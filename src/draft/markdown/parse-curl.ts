import type { Json } from '#simulator/open-api.ts';

/** A curl command, as far as it says what is sent. `$NAME` is written `{{NAME}}`. */
export interface CurlCommand {
  readonly method: string;
  readonly url: URL;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: { readonly type: string; readonly value: Json };
}

/** Options with a value that change nothing of what is sent. */
const passedOver = new Set([
  '-o',
  '--output',
  '-w',
  '--write-out',
  '-u',
  '--user',
  '-m',
  '--max-time',
  '--retry',
  '-A',
  '--user-agent',
  '-b',
  '--cookie',
]);
const dataOptions = new Set([
  '-d',
  '--data',
  '--data-raw',
  '--data-ascii',
  '--data-binary',
  '--data-urlencode',
  '--json',
]);

/** Reads a text that is one curl command to one address; undefined where it is anything else. */
export function parseCurl(text: string): CurlCommand | undefined {
  const words = shellWords(text);
  if (words?.[0] !== 'curl') return undefined;
  const found = {
    method: undefined as string | undefined,
    urls: [] as string[],
    headers: [] as [string, string][],
    data: [] as string[],
    isGet: false,
    isJson: false,
  };
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const value = words[index + 1] ?? '';
    if (word === '-X' || word === '--request') [found.method, index] = [value.toUpperCase(), index + 1];
    else if (word === '-H' || word === '--header') {
      const [, name = '', content = ''] = /^([^:]+):\s*([\s\S]*)$/.exec(value) ?? [];
      found.headers.push([name, content]);
      index += 1;
    } else if (dataOptions.has(word)) {
      found.data.push(value);
      found.isJson ||= word === '--json';
      index += 1;
    } else if (word === '-G' || word === '--get') found.isGet = true;
    else if (word === '--url') [found.urls[found.urls.length], index] = [value, index + 1];
    else if (passedOver.has(word)) index += 1;
    else if (
      /^-(?:[sSfkivLgN]+)$|^--(?:silent|show-error|fail|fail-with-body|location|include|verbose|compressed|globoff|http\d[.\d]*)$/.test(
        word,
      )
    )
      continue;
    else if (word.startsWith('-')) return undefined;
    else found.urls.push(word);
  }
  return commandOf(found);
}

interface Found {
  readonly method: string | undefined;
  readonly urls: readonly string[];
  readonly headers: readonly [string, string][];
  readonly data: readonly string[];
  readonly isGet: boolean;
  readonly isJson: boolean;
}

function commandOf({ method, urls, headers, data, isGet, isJson }: Found): CurlCommand | undefined {
  const [address = '', ...others] = urls;
  const url = URL.parse(address.replaceAll('{{', '__').replaceAll('}}', '__'));
  if (
    others.length > 0 ||
    url === null ||
    url.protocol !== 'https:' ||
    data.some((one) => one.startsWith('@'))
  )
    return undefined;
  const named = (text: string) => text.replace(/__(\w+?)__/g, '{{$1}}');
  const query = [...url.searchParams].map(([name, value]): [string, string] => [named(name), named(value)]);
  const fields = data.flatMap((one) => [...new URLSearchParams(one)]);
  const base = { url, headers, method: method ?? (data.length > 0 && !isGet ? 'POST' : 'GET') };
  if (isGet || data.length === 0) return { ...base, query: [...query, ...fields] };
  const type =
    headers.find(([name]) => /^content-type$/i.test(name))?.[1] ??
    (isJson ? 'application/json' : 'application/x-www-form-urlencoded');
  if (!/json/i.test(type)) return { ...base, query, body: { type, value: Object.fromEntries(fields) } };
  const value = parsed(data.join(''));
  return value === undefined ? undefined : { ...base, query, body: { type: 'application/json', value } };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The words of one simple command; undefined where it is more than that: a pipe, a list, a redirection, an expansion. */
function shellWords(text: string): string[] | undefined {
  const source = text
    .replace(/^\s*#[^\n]*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .trim();
  const pattern = /\s+|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)/gy;
  const words: string[] = [];
  let [isOpen, at] = [false, 0];
  for (const { 0: whole, 1: single, 2: double, 3: escaped, 4: bare, index } of source.matchAll(pattern)) {
    if (index !== at) return undefined;
    at = index + whole.length;
    if (/^\s/.test(whole) && single === undefined && double === undefined) {
      if (whole.includes('\n')) return undefined;
      isOpen = false;
      continue;
    }
    if (bare !== undefined && /[|&;<>()`]|\$\(/.test(bare)) return undefined;
    if (double !== undefined && /`|\$\(/.test(double)) return undefined;
    const value =
      single ??
      (double === undefined ? undefined : withVariables(double).replace(/\\(["\\$`])/g, '$1')) ??
      escaped ??
      withVariables(bare ?? '');
    if (isOpen) words[words.length - 1] += value;
    else words.push(value);
    isOpen = true;
  }
  return at === source.length ? words : undefined;
}

function withVariables(text: string): string {
  return text.replace(
    /(?<!\\)\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    (_, braced?: string, plain?: string) => `{{${braced ?? plain}}}`,
  );
}
