import type { JsonObject } from '#simulator/open-api.ts';
import type { Notebook } from '../notebook.ts';
import { codeSpan, escapeProse } from '../text/prose.ts';
import { envNameOf } from '../text/slug-of.ts';
import type { ApiSource, Credential, ListedOperation } from './api.ts';
import { followReference } from './follow-reference.ts';
import { isObject, listAt, objectAt, textAt } from './json-fields.ts';

/** What the credential of an API is read from. */
export interface CredentialSource extends ApiSource {
  readonly operations: readonly ListedOperation[];
  /** What the names of its variables start with. */
  readonly prefix: string;
}

/** The security scheme that most of the operations use; others are told as left out. */
export function readCredential(source: CredentialSource, notebook: Notebook): Credential {
  const { document, lineOf, operations, prefix } = source;
  const schemes = objectAt(objectAt(document, 'components'), 'securitySchemes');
  const used = operations.flatMap(({ value }) => schemesOf(document, value));
  const counts = Map.groupBy(used.length > 0 ? used : Object.keys(schemes), (name) => name);
  const [name] =
    [...counts].filter(([one]) => Object.hasOwn(schemes, one)).sort((a, b) => b[1].length - a[1].length)[0] ??
    [];
  const scheme = name === undefined ? undefined : followReference(document, schemes[name]);
  if (name === undefined || scheme === undefined)
    return { kind: 'none', key: `${prefix}_API_KEY`, scheme: 'None that the draft knows of', obtain: [] };
  const line = lineOf(`/components/securitySchemes/${name}`);
  notebook.take(`Requests are authenticated by ${codeSpan(name)}.`, line);
  for (const other of Object.keys(schemes))
    if (other !== name)
      notebook.leaveOut(
        `The security scheme ${codeSpan(other)}: a provider has one, and most operations use ${codeSpan(name)}.`,
        lineOf(`/components/securitySchemes/${other}`),
      );
  return { ...credentialOf(scheme, prefix), line };
}

/**
 * Whether an operation is called with a credential: what it says itself, else what the document says. Where nothing in a description
 * with security schemes says so, all operations are.
 */
export function isSecured(document: JsonObject, operation: JsonObject): boolean {
  if (operation['security'] === undefined && document['security'] === undefined)
    return Object.keys(objectAt(objectAt(document, 'components'), 'securitySchemes')).length > 0;
  const needs =
    operation['security'] === undefined ? listAt(document, 'security') : listAt(operation, 'security');
  return needs.length > 0 && needs.every((need) => isObject(need) && Object.keys(need).length > 0);
}

function schemesOf(document: JsonObject, operation: JsonObject): string[] {
  const needs =
    operation['security'] === undefined ? listAt(document, 'security') : listAt(operation, 'security');
  return needs.flatMap((need) => (isObject(need) ? Object.keys(need).slice(0, 1) : []));
}

function credentialOf(scheme: JsonObject, prefix: string): Credential {
  const type = textAt(scheme, 'type').toLowerCase();
  const way = textAt(scheme, 'scheme').toLowerCase();
  if (type === 'apikey') return apiKey(scheme, prefix);
  if (type === 'http' && way === 'basic')
    return {
      kind: 'basic',
      key: `${prefix}_USERNAME`,
      password: `${prefix}_PASSWORD`,
      scheme: 'User name and password of HTTP Basic',
      obtain: [],
    };
  if (type === 'oauth2')
    return {
      kind: 'bearer',
      key: `${prefix}_ACCESS_TOKEN`,
      scheme: 'OAuth 2.0 access token',
      obtain: flowsOf(scheme),
    };
  if (type === 'openidconnect') {
    const url = textAt(scheme, 'openIdConnectUrl');
    return {
      kind: 'bearer',
      key: `${prefix}_ACCESS_TOKEN`,
      scheme: 'OpenID Connect access token',
      obtain: url === '' ? [] : [`The description of the issuer is at ${codeSpan(url)}.`],
    };
  }
  if (type === 'http' && way === 'bearer')
    return { kind: 'bearer', key: `${prefix}_TOKEN`, scheme: 'Bearer token', obtain: [] };
  const written = [type, way].filter((one) => one !== '').join(' ') || 'nothing that the draft knows';
  return {
    kind: 'bearer',
    key: `${prefix}_TOKEN`,
    scheme: 'Bearer token',
    obtain: [
      `TODO: the file says ${codeSpan(written)}, which samples cannot send by themselves; say how a request is authenticated.`,
    ],
  };
}

function apiKey(scheme: JsonObject, prefix: string): Credential {
  const place = textAt(scheme, 'in');
  const name = textAt(scheme, 'name') || 'X-API-Key';
  const known = place === 'query' || place === 'cookie' ? place : 'header';
  if (known === 'header' && /^authorization$/i.test(name))
    return {
      kind: 'apiKey',
      place: { in: 'header', name: 'Authorization' },
      key: `${prefix}_API_KEY`,
      scheme: 'API key in the header Authorization',
      obtain: [],
    };
  const where = { header: 'header', query: 'query parameter', cookie: 'cookie' }[known];
  return {
    kind: 'apiKey',
    place: { in: known, name },
    key: /key|token/i.test(name)
      ? `${prefix}_${envNameOf(name.replace(/^x-/i, ''), 'API_KEY')}`
      : `${prefix}_API_KEY`,
    scheme: `API key in the ${where} ${name.replace(/\s+/g, ' ')}`,
    obtain: [],
  };
}

function flowsOf(scheme: JsonObject): string[] {
  return Object.entries(objectAt(scheme, 'flows')).flatMap(([flow, value]) => {
    const addresses = ['authorizationUrl', 'tokenUrl', 'refreshUrl'].flatMap((field) => {
      const url = textAt(value, field);
      return url === '' ? [] : [`${field.replace('Url', '')} at ${codeSpan(url)}`];
    });
    const scopes = Object.keys(objectAt(value, 'scopes')).slice(0, 12);
    const asked = scopes.length === 0 ? '' : ` Scopes: ${scopes.map(codeSpan).join(', ')}.`;
    return [`Flow ${codeSpan(flow)}: ${addresses.join(', ') || escapeProse('no address is given')}.${asked}`];
  });
}
