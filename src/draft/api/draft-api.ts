import type { Json, JsonObject } from '#simulator/open-api.ts';
import type { DraftSettings } from '../draft.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import type { Notebook } from '../notebook.ts';
import { codeSpan, plainProse, visible } from '../text/prose.ts';
import { envNameOf, slugOf } from '../text/slug-of.ts';
import type { ApiSource, ApiVariable, ListedOperation } from './api.ts';
import { type ApiDraft, simulatorValues } from './api-draft.ts';
import { describeOperations } from './describe-operations.ts';
import { draftOperations } from './draft-operations.ts';
import { objectAt, textAt } from './json-fields.ts';
import { listErrors } from './list-errors.ts';
import { planSimulator } from './plan-simulator.ts';
import { readCredential } from './read-credential.ts';
import { readEvents } from './read-events.ts';
import { readRateLimits } from './read-rate-limits.ts';
import { readServers } from './read-servers.ts';
import { tryOperations } from './try-operations.ts';

/** An API that a draft is made of. */
export interface DraftedApi extends ApiSource {
  /** The operations that the draft is about. */
  readonly operations: readonly ListedOperation[];
  readonly variables: readonly ApiVariable[];
}

/**
 * Makes everything that the files of a provider and of its guide are written from, and tries it: the samples are sent to the
 * simulator of the draft.
 *
 * @throws {DraftRefusal} where the content root has a provider of that name
 */
export async function draftApi(
  api: DraftedApi,
  settings: DraftSettings,
  notebook: Notebook,
): Promise<ApiDraft> {
  const { document, variables } = api;
  const { file, today } = settings;
  const info = objectAt(document, 'info');
  const name = cleanName(textAt(info, 'title'), settings);
  const id = providerId(name, settings);
  const prefix = envNameOf(id, 'API');
  const servers = readServers(api, id, notebook);
  tellHosts(servers, settings, notebook);
  const credential = readCredential({ ...api, prefix }, notebook);
  const version =
    visible(textAt(info, 'version')).replace(/\s+/g, ' ') || 'TODO: give the version of the API';
  const facts = { ...servers, name, version, file, today };
  const description = describeOperations(api, facts, notebook);
  if (credential.place?.in === 'query') addQueryKey(description, credential.place.name);
  const drafted = draftOperations({ ...api, basePath: servers.basePath, description }, notebook);
  const planned = { errorPointers: drafted.errorPointers, credential };
  const values = simulatorValues({ credential, variables });
  listErrors(description, drafted.operations, settings);
  const plan = planSimulator(drafted.operations, planned);
  const trial = { description, plan, origin: servers.sandbox, values };
  const tried = await tryOperations(drafted.operations, trial, notebook);
  listErrors(description, tried, settings);
  for (const { id: operation, line, method, path } of tried)
    notebook.take(`${codeSpan(`${method} ${path}`)} (${codeSpan(operation)}).`, line);
  return {
    id,
    prefix,
    name,
    about: plainProse(textAt(info, 'description'), 160) || `TODO: say in one sentence what ${name} does.`,
    version,
    ...pagesOf(document),
    servers,
    credential,
    operations: tried,
    description,
    plan: planSimulator(tried, planned),
    events: readEvents(api, notebook),
    variables,
    rateLimits: readRateLimits(api),
    authId: `${id}-credentials`,
    file,
    today,
  };
}

/** Two providers with one host: whose simulator answers cannot be told. */
function tellHosts(
  { sandbox, production }: ApiDraft['servers'],
  { providers }: DraftSettings,
  notebook: Notebook,
): void {
  const hosts = [sandbox, production].map((origin) => new URL(origin).hostname);
  for (const [id, known] of providers) {
    const host = known.hosts.find((one) => hosts.includes(one));
    if (host !== undefined)
      notebook.leaveOut(
        `That ${codeSpan(host)} is a host of the provider ${codeSpan(id)} already: give each host to one of the two.`,
      );
  }
}

/** The name of an API without what titles of descriptions carry along. */
function cleanName(title: string, { file }: DraftSettings): string {
  const name = plainProse(title, 80)
    .replace(
      /\s*[-–—:]?\s*(?:\(?(?:OpenAPI|Swagger)(?: (?:description|definition|document|spec\w*))?(?: ?v?[\d.]+)?\)?)\s*$/i,
      '',
    )
    .trim();
  return name || file.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || 'API';
}

function providerId(name: string, { provider, providers }: DraftSettings): string {
  const id =
    provider ?? slugOf(name.replace(/\b(?:the|rest|http|public|web|api)\b/gi, ' '), slugOf(name, 'api'));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new DraftRefusal(`\`${id}\` cannot be the id of a provider.`, {
      help: 'Write lower case letters, digits and single hyphens.',
    });
  }
  if (!providers.has(id)) return id;
  throw new DraftRefusal(`The content root has a provider \`${id}\` already.`, {
    help: 'Name another one with `--provider ID`: nothing is ever overwritten.',
  });
}

function pagesOf(document: JsonObject): Pick<ApiDraft, 'documentation' | 'support'> {
  const info = objectAt(document, 'info');
  const documentation = [
    textAt(objectAt(document, 'externalDocs'), 'url'),
    textAt(objectAt(info, 'contact'), 'url'),
  ].find(isHttps);
  const support = [textAt(objectAt(info, 'contact'), 'url')].find(isHttps);
  return { documentation, support };
}

function isHttps(url: string): boolean {
  return URL.parse(url)?.protocol === 'https:' && !/[\s<>{}]/.test(url);
}

/** A key that is sent as a query parameter is described as one, or the simulator would not know it. */
function addQueryKey(description: JsonObject, name: string): void {
  for (const item of Object.values(objectAt(description, 'paths')))
    for (const operation of Object.values(item as JsonObject)) {
      const target = operation as Record<string, Json>;
      const parameters = (target['parameters'] ?? []) as readonly JsonObject[];
      if (parameters.some((one) => one['name'] === name && one['in'] === 'query')) continue;
      target['parameters'] = [...parameters, { name, in: 'query', schema: { type: 'string' } }];
    }
}
