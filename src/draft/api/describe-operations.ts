import { STATUS_CODES } from 'node:http';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import type { Notebook } from '../notebook.ts';
import { plainProse } from '../text/prose.ts';
import type { ApiSource, ListedOperation } from './api.ts';
import { collectSchemas, type SchemaCollector } from './collect-schemas.ts';
import { followReference } from './follow-reference.ts';
import { isObject, objectAt, textAt } from './json-fields.ts';
import type { ApiServers } from './read-servers.ts';

/** What a description of a draft says of itself. */
export interface DescriptionFacts extends Pick<ApiServers, 'basePath' | 'sandbox' | 'production'> {
  readonly name: string;
  readonly version: string;
  /** The name of the input, and the day. */
  readonly file: string;
  readonly today: string;
}

/**
 * The chosen operations as an OpenAPI 3.1 document in the house’s form: facts alone, each operation with its source and the
 * day. Paths hold the path of the server, so that servers are hosts. The document is new, and its caller’s to change.
 */
export function describeOperations(
  source: ApiSource & { readonly operations: readonly ListedOperation[] },
  facts: DescriptionFacts,
  notebook: Notebook,
): JsonObject {
  const collector = collectSchemas(source.document);
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of source.operations) {
    const path = facts.basePath + operation.path;
    const item = paths[path] ?? {};
    paths[path] = item;
    item[operation.method.toLowerCase()] = describe(operation, { source, facts, collector });
  }
  const schemas = collector.collected();
  tellOf(collector, notebook);
  return {
    openapi: '3.1.0',
    info: {
      title: `${facts.name}, the part that a guide uses`,
      version: facts.version,
      description: `Drafted from ${facts.file} on ${facts.today}: facts only. What the simulator does differently stands in FIDELITY.md.`,
    },
    servers: [...new Set([facts.sandbox, facts.production])].map((url) => ({ url })),
    paths,
    ...(Object.keys(schemas).length === 0 ? {} : { components: { schemas } }),
  };
}

function tellOf({ left, remote, dangling }: SchemaCollector, notebook: Notebook): void {
  for (const target of remote)
    notebook.leaveOut(
      `\`${target.slice(0, 200)}\`: references to other files are not followed, and nothing is fetched. Anything may stand there.`,
    );
  for (const target of dangling)
    notebook.leaveOut(`\`${target.slice(0, 200)}\`: the file holds no such thing. Anything may stand there.`);
  if (left.length === 0) return;
  const shown = left.slice(0, 5).map((name) => `\`${name}\``);
  notebook.leaveOut(
    `${left.length} schemas that lie far from the chosen operations (${shown.join(', ')}${left.length > 5 ? ' …' : ''}): a file of the content has at most 1 MB. Anything may stand there.`,
  );
}

interface Describing {
  readonly source: ApiSource;
  readonly facts: DescriptionFacts;
  readonly collector: SchemaCollector;
}

function describe(operation: ListedOperation, { source, facts, collector }: Describing): JsonObject {
  const body = followReference(source.document, operation.value['requestBody']);
  const parameters = operation.parameters.map((one) => parameterOf(one, { source, facts, collector }));
  return {
    operationId: operation.id,
    summary: operation.summary || `${operation.method} ${operation.path}`,
    'x-source': `${facts.file}, line ${operation.line}`,
    'x-checked': facts.today,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: bodyOf(body, collector) }),
    responses: responsesOf(source.document, operation, collector),
  };
}

function parameterOf(parameter: JsonObject, { source, collector }: Describing): JsonObject {
  const isRequired = parameter['required'] === true || parameter['in'] === 'path';
  const schema = collector.take(parameter['schema'] ?? {});
  const type = followReference(source.document, parameter['schema'])?.['type'];
  // How a list or an object is written into an address varies: as a text it always is one.
  const isWritten = [type].flat().some((one) => one === 'array' || one === 'object');
  return {
    name: textAt(parameter, 'name'),
    in: textAt(parameter, 'in'),
    ...(isRequired ? { required: true } : {}),
    schema: isWritten ? { anyOf: [schema, { type: 'string' }] } : schema,
  };
}

function bodyOf(body: JsonObject, collector: SchemaCollector): JsonObject {
  const content = Object.entries(objectAt(body, 'content')).map(([type, media]): [string, Json] => {
    const isKept = isJsonType(type) || isFormType(type);
    return [
      type.split(';')[0]?.trim().toLowerCase() ?? type,
      isKept && isObject(media) ? { schema: collector.take(media['schema'] ?? {}) } : {},
    ];
  });
  return { ...(body['required'] === true ? { required: true } : {}), content: Object.fromEntries(content) };
}

function responsesOf(
  document: JsonObject,
  operation: ListedOperation,
  collector: SchemaCollector,
): JsonObject {
  const responses = Object.entries(objectAt(operation.value, 'responses')).flatMap(
    ([status, value]): [string, Json][] => {
      if (!/^(?:[1-5]\d\d|default)$/.test(status)) return [];
      const response = followReference(document, value) ?? {};
      const said = plainProse(textAt(response, 'description'), 100);
      const description = said || STATUS_CODES[status] || 'Any other answer.';
      const media = jsonMediaOf(response);
      if (media === undefined) return [[status, { description }]];
      return [
        [
          status,
          { description, content: { 'application/json': { schema: collector.take(media['schema'] ?? {}) } } },
        ],
      ];
    },
  );
  const described = Object.fromEntries(responses);
  if (described['default'] !== undefined) return described;
  return { ...described, default: { description: 'Any answer that the draft was not told of.' } };
}

/** The media type object of a JSON body. */
export function jsonMediaOf(holder: JsonObject): JsonObject | undefined {
  const content = Object.entries(objectAt(holder, 'content'));
  const [, media] =
    content.find(([type]) => isJsonType(type)) ?? content.find(([type]) => type === '*/*') ?? [];
  return isObject(media) ? media : undefined;
}

/** Whether a media type is JSON. */
export function isJsonType(type: string): boolean {
  return /^application\/(?:[\w.+-]*\+)?json\b/i.test(type) || /^text\/json\b/i.test(type);
}

/** Whether a media type is that of a form of texts. */
export function isFormType(type: string): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(type);
}
