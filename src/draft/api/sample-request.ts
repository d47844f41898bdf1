import type { Json, JsonObject } from '#simulator/open-api.ts';
import type { ListedOperation, SampleBody, SampleRequest } from './api.ts';
import { isFormType, isJsonType } from './describe-operations.ts';
import { followReference } from './follow-reference.ts';
import { formFields } from './form-fields.ts';
import { isObject, objectAt, textAt } from './json-fields.ts';
import { candidatesOf, textOfValue } from './sample-values.ts';

/** Says whether a body fits the description of an operation. */
export type FitsBody = (mediaType: string, value: Json) => boolean;

/** A request, or why a sample cannot send it by itself. */
export interface MadeRequest {
  readonly request: SampleRequest;
  readonly obstacle?: string;
}

/** Makes the request of a sample: examples where there are some, and of what has none the required part alone. */
export function sampleRequest(
  document: JsonObject,
  operation: ListedOperation & { readonly basePath: string },
  fitsBody: FitsBody,
): MadeRequest {
  const { method, parameters } = operation;
  const valued = parameters.flatMap((parameter) => {
    const name = textAt(parameter, 'name');
    const isRequired = parameter['required'] === true || parameter['in'] === 'path';
    const [given] = candidatesOf(document, parameter, true);
    const value = given === undefined ? name : textOfValue(given.value);
    return isRequired || parameter['x-sent'] === true
      ? [{ place: textAt(parameter, 'in'), name, value: value === '' ? name : value }]
      : [];
  });
  const inPlace = (place: string) => valued.filter((one) => one.place === place);
  const path = inPlace('path').reduce(
    (text, { name, value }) => text.replaceAll(`{${name}}`, encodeSegment(value)),
    operation.basePath + operation.path,
  );
  const made = bodyOf(document, operation, fitsBody);
  const request: SampleRequest = {
    method,
    path: path.replace(/\{([^{}]*)\}/g, (whole, name: string, index: number) =>
      path[index - 1] === '{' || path[index + whole.length] === '}' ? whole : encodeSegment(name),
    ),
    query: inPlace('query').map(({ name, value }) => [name, value] as const),
    headers: inPlace('header')
      .filter(({ name }) => !/^(?:accept|authorization|content-type|content-length|host)$/i.test(name))
      .map(({ name, value }) => [name, value.replace(/[\r\n]+/g, ' ')] as const),
    ...(made.body === undefined ? {} : { body: made.body }),
  };
  return { request, ...(made.obstacle === undefined ? {} : { obstacle: made.obstacle }) };
}

/** What stands for a variable is left alone. */
function encodeSegment(value: string): string {
  return value
    .split(/(\{\{\w+\}\})/)
    .map((part, index) => (index % 2 === 1 ? part : encodeURIComponent(part)))
    .join('');
}

interface MadeBody {
  readonly body?: SampleBody;
  readonly obstacle?: string;
}

function bodyOf(document: JsonObject, operation: ListedOperation, fitsBody: FitsBody): MadeBody {
  const described = followReference(document, operation.value['requestBody']);
  if (described === undefined) return {};
  const content = Object.entries(objectAt(described, 'content'));
  const [type, media] =
    content.find(([one]) => isJsonType(one)) ?? content.find(([one]) => isFormType(one)) ?? [];
  if (type === undefined || !isObject(media)) {
    const [first] = content[0] ?? [];
    if (described['required'] !== true || first === undefined) return {};
    return { obstacle: `TODO: write its body, ${first}, by hand: the draft writes JSON and forms only.` };
  }
  const mediaType = type.split(';')[0]?.trim().toLowerCase() ?? type;
  const candidates = candidatesOf(document, media, true);
  const given = candidates.find(({ value }) => fitsBody(mediaType, value)) ?? candidates[0];
  if (given === undefined) return {};
  if (isFormType(type)) return { body: { kind: 'form', fields: formFields(given.value) } };
  return { body: { kind: 'json', value: given.value, mediaType } };
}
