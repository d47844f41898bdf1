import type { Json, JsonObject } from '#simulator/open-api.ts';
import { isObject, listAt, textAt } from '../api/json-fields.ts';
import { descriptionOf } from './list-items.ts';

/** A parameter of an address. */
export interface UrlParameter {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

/** An address of a request, with what variables stand for in its host filled in. */
export interface PostmanUrl {
  /** `https://host`, or undefined where nothing says which. */
  readonly origin: string | undefined;
  /** With names of parameters in braces. */
  readonly path: string;
  readonly pathParameters: readonly UrlParameter[];
  readonly query: readonly UrlParameter[];
}

/**
 * Reads an address, which is a text or an object. `:id` is a parameter of the path, and so is a variable that is a step of it.
 *
 * @param fill gives the value of a variable, or undefined where it is not known or must not be shown
 */
export function readUrl(url: Json | undefined, fill: (name: string) => string | undefined): PostmanUrl {
  const raw = (typeof url === 'string' ? url : textAt(url, 'raw') || rawOf(url)).trim();
  const filled = fillStart(raw, fill);
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+:\/\/)?([^/?#]*)([^#]*)/i.exec(filled) ?? [];
  const isHost = host !== '' && !host.includes('{{');
  const [path = '', search = ''] = splitOnce(rest, '?');
  const named = isObject(url) ? listAt(url, 'variable').filter(isObject) : [];
  const pathParameters: UrlParameter[] = [];
  const steps = path.split('/').map((step) => stepOf(step, named, pathParameters));
  return {
    origin: isHost ? URL.parse(`${scheme || 'https://'}${host}`)?.origin : undefined,
    path: steps.join('/') || '/',
    pathParameters,
    query: queryOf(url, search),
  };
}

function rawOf(url: Json | undefined): string {
  const host = listAt(url, 'host').map(String).join('.') || textAt(url, 'host');
  const path = listAt(url, 'path').map(String).join('/') || textAt(url, 'path');
  const protocol = textAt(url, 'protocol');
  return `${protocol === '' ? '' : `${protocol}://`}${host}${path === '' ? '' : `/${path.replace(/^\//, '')}`}`;
}

/** Only the variables before the first step of the path are filled in: they say where the API is. */
function fillStart(raw: string, fill: (name: string) => string | undefined): string {
  let text = raw;
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const [, before = '', name] = /^([a-z]*:?\/{0,2}[^/?#{]*)\{\{([^{}]+)\}\}/i.exec(text) ?? [];
    const value = name === undefined ? undefined : fill(name.trim());
    if (name === undefined || value === undefined || value === '') return text;
    text = before + value.replace(/\/+$/, '') + text.slice(before.length + name.length + 4);
  }
  return text;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function stepOf(step: string, named: readonly JsonObject[], parameters: UrlParameter[]): string {
  const name = /^:(.+)$/.exec(step)?.[1] ?? /^\{\{([^{}]+)\}\}$/.exec(step)?.[1]?.trim();
  if (name === undefined) return step;
  const variable = named.find((one) => textAt(one, 'key') === name || textAt(one, 'id') === name);
  const value = step.startsWith(':') ? textAt(variable, 'value') : `{{${name}}}`;
  const parameter = {
    name: name.replace(/[{}\s]/g, ''),
    value,
    description: variable === undefined ? '' : descriptionOf(variable),
  };
  if (!parameters.some((one) => one.name === parameter.name)) parameters.push(parameter);
  return `{${parameter.name}}`;
}

function queryOf(url: Json | undefined, search: string): UrlParameter[] {
  const listed = isObject(url) ? listAt(url, 'query').filter(isObject) : [];
  if (listed.length > 0)
    return listed
      .filter((one) => one['disabled'] !== true && textAt(one, 'key') !== '')
      .map((one) => ({
        name: textAt(one, 'key'),
        value: textAt(one, 'value'),
        description: descriptionOf(one),
      }));
  return search
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => splitOnce(pair, '='))
    .map(([name, value]) => ({ name: decoded(name), value: decoded(value), description: '' }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
