import { pointerToken } from '#guide/pointer-token.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import type { Notebook } from '../notebook.ts';
import { codeSpan, plainProse } from '../text/prose.ts';
import { slugOf } from '../text/slug-of.ts';
import type { ApiEvent, ApiSource, ListedOperation } from './api.ts';
import { jsonMediaOf } from './describe-operations.ts';
import { followReference } from './follow-reference.ts';
import { isObject, objectAt, textAt } from './json-fields.ts';
import { candidatesOf } from './sample-values.ts';

/** How many events a draft takes over at most. */
const most = 40;

/** The events that an API sends: its webhooks, and the callbacks of the chosen operations. */
export function readEvents(
  source: ApiSource & { readonly operations: readonly ListedOperation[] },
  notebook: Notebook,
): ApiEvent[] {
  const { document, lineOf, operations } = source;
  const webhooks = [
    ...Object.entries(objectAt(document, 'webhooks')),
    ...Object.entries(objectAt(document, 'x-webhooks')),
  ].map(([name, item]) => ({
    name,
    item: followReference(document, item),
    line: lineOf(`/webhooks/${pointerToken(name)}`),
  }));
  const callbacks = operations.flatMap(({ value, pointer }) =>
    Object.entries(objectAt(value, 'callbacks')).flatMap(([name, callback]) =>
      Object.values(followReference(document, callback) ?? {}).map((item) => ({
        name,
        item: followReference(document, item),
        line: lineOf(`${pointer}/callbacks/${pointerToken(name)}`),
      })),
    ),
  );
  const found = [...webhooks, ...callbacks].flatMap(({ name, item, line }) =>
    eventOf(document, { name, item, line }),
  );
  const once = found.filter(({ name }, index) => found.findIndex((one) => one.name === name) === index);
  for (const { name, line } of once.slice(0, most)) notebook.take(`The event ${codeSpan(name)}.`, line);
  if (once.length > most)
    notebook.leaveOut(`${once.length - most} further events: a draft takes over ${most}.`, once[most]?.line);
  return once.slice(0, most);
}

interface Found {
  readonly name: string;
  readonly item: JsonObject | undefined;
  readonly line: number;
}

function eventOf(document: JsonObject, { name, item, line }: Found): ApiEvent[] {
  const operation = Object.values(item ?? {}).find(
    (one) => isObject(one) && one['requestBody'] !== undefined,
  );
  const body = followReference(document, isObject(operation) ? operation['requestBody'] : undefined);
  const media = body === undefined ? undefined : jsonMediaOf(body);
  const [value] = media === undefined ? [] : candidatesOf(document, media, false);
  if (value === undefined || !isObject(value.value)) return [];
  const summary = plainProse(textAt(operation, 'summary') || textAt(operation, 'description'), 120);
  const safe = /^[\w.-]{1,80}$/.test(name) && !/^\./.test(name) ? name : slugOf(name, 'event');
  return [{ name: safe, payload: value.value, isExample: value.isExample, summary, line }];
}
