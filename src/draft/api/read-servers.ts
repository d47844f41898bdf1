import { z } from 'zod';
import type { JsonObject } from '#simulator/open-api.ts';
import type { Notebook } from '../notebook.ts';
import { visible } from '../text/prose.ts';
import type { ApiSource } from './api.ts';
import { isObject, listAt, objectAt, textAt } from './json-fields.ts';

/** Where the API is. Origins are `https://host`, without a path. */
export interface ApiServers {
  readonly sandbox: string;
  readonly production: string;
  /** The path that all operations are below, such as `/v1`; empty, or with a slash at its start and none at its end. */
  readonly basePath: string;
  /** What an author has to look at, by the environment. */
  readonly doubts: Readonly<Partial<Record<'sandbox' | 'production', string>>>;
}

interface Server {
  readonly url: URL;
  readonly isSandbox: boolean;
  readonly doubt?: string;
  readonly line: number;
}

/** Reads the servers of a description. Where it gives none that is on the web, `<id>.example` stands in. */
export function readServers(source: ApiSource, id: string, notebook: Notebook): ApiServers {
  const listed = listAt(source.document, 'servers').filter(isObject);
  const servers = listed.flatMap((server, index) => {
    const line = source.lineOf(`/servers/${index}`);
    return serverOf(server, { id, line, notebook });
  });
  const production = servers.find(({ isSandbox }) => !isSandbox) ?? servers[0] ?? standIn(id);
  const sandbox = servers.find(({ isSandbox }) => isSandbox) ?? production;
  for (const { url, line } of new Set([production, sandbox]))
    if (line > 0) notebook.take(`The address \`${url.origin}${pathOf(url)}\`.`, line);
  for (const { url, line } of servers)
    if (url !== production.url && url !== sandbox.url)
      notebook.leaveOut(
        `The address \`${url.href}\`: a provider has one for each of two environments.`,
        line,
      );
  if (pathOf(sandbox.url) !== pathOf(production.url))
    notebook.leaveOut(
      `The path \`${pathOf(production.url)}\` of the production address: that of the sandbox is used for both.`,
      production.line,
    );
  return {
    sandbox: sandbox.url.origin,
    production: production.url.origin,
    basePath: pathOf(sandbox.url),
    doubts: {
      ...(sandbox.doubt === undefined ? {} : { sandbox: sandbox.doubt }),
      ...(production.doubt === undefined ? {} : { production: production.doubt }),
    },
  };
}

function standIn(id: string): Server {
  const doubt = 'TODO: give the address of the API; the draft was made of a file that has none.';
  return { url: new URL(`https://api.${id}.example`), isSandbox: false, doubt, line: 0 };
}

interface ServerContext {
  readonly id: string;
  readonly line: number;
  readonly notebook: Notebook;
}

function serverOf(server: JsonObject, { id, line, notebook }: ServerContext): Server[] {
  const written = visible(textAt(server, 'url'));
  const filled = written.replace(/\{([^{}]*)\}/g, (_, name: string) => defaultOf(server, name));
  const url = URL.parse(filled) ?? URL.parse(filled, `https://api.${id}.example`);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    notebook.leaveOut(`The server \`${written}\`: it is no address on the web.`, line);
    return [];
  }
  const words = `${url.hostname} ${textAt(server, 'description')}`;
  const isSandbox = /\b(?:sandbox|staging|test|testing|dev|develop\w*|demo|mock|uat|qa)\b/i.test(words);
  const doubt = doubtOf(written, url);
  const isUsable = url.protocol === 'https:' && url.port === '' && !isLocal(url);
  const host = isLocal(url) ? `api.${id}.example` : url.hostname;
  const address = new URL(`https://${isUsable ? url.host : host}${url.pathname}`);
  return [
    { url: address, isSandbox: isSandbox && !isLocal(url), line, ...(doubt === undefined ? {} : { doubt }) },
  ];
}

function defaultOf(server: JsonObject, name: string): string {
  const variable = objectAt(objectAt(server, 'variables'), name);
  const [first] = listAt(variable, 'enum');
  return textAt(variable, 'default') || (typeof first === 'string' ? first : '') || name;
}

function doubtOf(written: string, url: URL): string | undefined {
  const named = codeOf(written);
  if (written.includes('{')) return `TODO: fill in what varies in ${named}.`;
  if (!/^[a-z]+:\/\//i.test(written)) return `TODO: give the host; the file says only ${named}.`;
  if (isLocal(url)) return `TODO: give the public address; the file says ${named}.`;
  if (url.protocol !== 'https:' || url.port !== '')
    return `TODO: confirm the address; the file says ${named}.`;
  return undefined;
}

function codeOf(text: string): string {
  return `“${text.replace(/\s+/g, ' ').slice(0, 100)}”`;
}

/** Whether a host is none of the web: that of one machine, or no name of a host at all. */
function isLocal({ hostname }: URL): boolean {
  const isName = z.hostname().safeParse(hostname).success && hostname.includes('.');
  return !isName || /^(?:localhost|127\.|0\.0\.0\.0)|\.local$/.test(hostname);
}

function pathOf(url: URL): string {
  return url.pathname.replace(/\/+$/, '');
}
