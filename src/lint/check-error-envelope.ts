import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { Provider } from '#library/library.ts';
import type { OpenApiDocument, ResponseObject, SchemaObject } from '#simulator/open-api.ts';
import { pointerSteps } from '#simulator/read-pointer.ts';
import { resolveReference } from '#simulator/resolve-reference.ts';
import { findField } from './description/find-field.ts';
import { parsedDescription } from './description/parsed-description.ts';

/** A place in an error body that `provider.yaml` names, by the JSON pointer to it in that file. */
interface NamedPlace {
  readonly pointer: string;
  readonly place: string;
}

/** Holds that the places in an error body that a provider names are described in an error response of its API. */
export function checkErrorEnvelope(provider: Provider): readonly Diagnostic[] {
  const document = parsedDescription(provider);
  const schemas = document === undefined ? [] : errorSchemas(document);
  if (document === undefined || schemas.length === 0) return [];
  return placesOf(provider).flatMap(({ pointer, place }) => {
    const missing = findField(document, schemas, pointerSteps(place));
    if (missing === undefined) return [];
    const span = provider.fields.get(pointer)?.value;
    const at = { file: provider.file, ...(span === undefined ? {} : { span }) };
    const message = `No error body of the API description has \`${missing.name}\`, as \`${place}\` says.`;
    return [report('provider/error-envelope', at, message, { help: suggest(missing.name, missing.known) })];
  });
}

function placesOf({ facts: { errorCode, errorEnvelope } }: Pick<Provider, 'facts'>): NamedPlace[] {
  return [
    ...errorCode.map((place, index) => ({ pointer: `/errorCode/${index}`, place })),
    ...Object.entries(errorEnvelope ?? {})
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].startsWith('/'))
      .map(([name, place]) => ({ pointer: `/errorEnvelope/${name}`, place })),
  ];
}

/** What the bodies of error responses look like: of every operation, and of `default`. */
function errorSchemas(document: OpenApiDocument): SchemaObject[] {
  const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path ?? {}));
  const responses = operations.flatMap((operation) => Object.entries(operation?.responses ?? {}));
  return responses
    .filter(([status]) => /^(?:[45]|default$)/.test(status))
    .flatMap(([, response]) => schemasOf(document, response));
}

function schemasOf(document: OpenApiDocument, response: ResponseObject): SchemaObject[] {
  try {
    const { content } = resolveReference(document, response);
    return Object.values(content ?? {}).flatMap(({ schema }) => schema ?? []);
  } catch {
    return [];
  }
}
