import { draftApi } from '../api/draft-api.ts';
import { guideFiles } from '../api/guide-files.ts';
import { isObject, listAt, objectAt, textAt } from '../api/json-fields.ts';
import { listOperations } from '../api/list-operations.ts';
import type { Draft, DraftSettings } from '../draft.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import { finishFiles } from '../finish-files.ts';
import { type Notebook, startNotebook } from '../notebook.ts';
import { type ParsedData, parseData } from '../source/parse-data.ts';
import type { DraftSource } from '../source/read-source.ts';
import { codeSpan } from '../text/prose.ts';
import type { PostmanVariable } from './postman.ts';
import { readVariables } from './read-variables.ts';
import { secretValues } from './secret-values.ts';
import { toOpenApi } from './to-open-api.ts';

/** What a draft of a collection can be told. */
export interface PostmanSettings extends DraftSettings {
  /** An exported environment. */
  readonly environment?: DraftSource | undefined;
}

/** How many requests a guide has at most. */
const most = 60;

/**
 * Drafts a provider and a guide from a Postman collection of version 2.0 or 2.1, and from an environment.
 *
 * @throws {DraftRefusal} where it is none, or has no request
 */
export async function draftPostman(source: DraftSource, settings: PostmanSettings): Promise<Draft> {
  const notebook = startNotebook(source.redacted);
  const parsed = parseData(source.text);
  for (const line of parsed.prototypes)
    notebook.leaveOut('A field named `__proto__`: it cannot be the name of a field.', line);
  refuseOther(parsed);
  const environment =
    settings.environment === undefined ? undefined : readEnvironment(settings.environment, notebook);
  const variables = readVariables(parsed.value, environment?.value);
  tellVariables(variables, { parsed, environment, notebook });
  const converted = toOpenApi(parsed, variables, notebook);
  const all = listOperations(converted);
  if (all.length === 0)
    throw new DraftRefusal('The collection has no requests.', {
      at: { line: parsed.lineOf('/item'), column: 1 },
      help: 'Export one that has.',
    });
  tellScripts(parsed, notebook);
  if (all.length > most)
    notebook.leaveOut(
      `${all.length - most} of ${all.length} requests: a guide has at most ${most}. Export the folder that it is about.`,
      all[most]?.line,
    );
  const draft = await draftApi({ ...converted, operations: all.slice(0, most) }, settings, notebook);
  return {
    files: finishFiles(guideFiles(draft), secretValues(parsed.value, variables)),
    report: notebook.report([
      'handrail check: lists what is to be done, each with its place.',
      `handrail samples ${draft.id}: runs the samples against the simulator of the draft.`,
      'Confirm the configuration rows: their values are those of the collection and its environment.',
    ]),
  };
}

function refuseOther({ value }: ParsedData): void {
  const at = { line: 1, column: 1 };
  const schema = textAt(objectAt(value, 'info'), 'schema');
  if (value['openapi'] !== undefined || value['swagger'] !== undefined)
    throw new DraftRefusal('The file is an OpenAPI description.', {
      at,
      help: 'Run `handrail draft openapi FILE`.',
    });
  if (Array.isArray(value['values']) || textAt(value, '_postman_variable_scope') !== '')
    throw new DraftRefusal('The file is an environment, and no collection.', {
      at,
      help: 'Name the collection as FILE, and this one with `--environment`.',
    });
  if (Array.isArray(value['requests']))
    throw new DraftRefusal('The file is a collection of version 1.', {
      at,
      help: 'Export it as version 2.1.',
    });
  if (!Array.isArray(value['item']) || (schema !== '' && !/postman|collection/i.test(schema)))
    throw new DraftRefusal('The file is no Postman collection: it has no `item`.', {
      at,
      help: 'Export a collection as version 2.1.',
    });
}

function readEnvironment({ text, redacted }: DraftSource, notebook: Notebook): ParsedData {
  for (const { text: said, line } of redacted)
    notebook.leaveOut(`${said} (environment${line === undefined ? '' : `, line ${line}`})`);
  const parsed = parseData(text);
  if (!Array.isArray(parsed.value['values']))
    throw new DraftRefusal('The file of `--environment` is no environment: it has no `values`.', {
      help: 'Export one from Postman.',
    });
  return parsed;
}

interface Told {
  readonly parsed: ParsedData;
  readonly environment: ParsedData | undefined;
  readonly notebook: Notebook;
}

function tellVariables(variables: readonly PostmanVariable[], { parsed, environment, notebook }: Told): void {
  for (const { key, isSecret, from, pointer } of variables) {
    const line = (from === 'collection' ? parsed : environment)?.lineOf(pointer);
    const where = from === 'collection' ? '' : ` of the environment, line ${line}`;
    const placed = from === 'collection' ? line : undefined;
    if (isSecret) notebook.leaveOut(`The value of ${codeSpan(key)}${where}: it is secret.`, placed);
    else notebook.take(`The variable ${codeSpan(key)}${where}.`, placed);
  }
}

/** Scripts are code, and a guide has none that is not shown: they are told of, once for each line. */
function tellScripts({ value, lineOf }: ParsedData, notebook: Notebook): void {
  const visit = (items: readonly unknown[], pointer: string) => {
    for (const [index, item] of items.entries()) {
      if (!isObject(item)) continue;
      const at = `${pointer}/${index}`;
      for (const [number, event] of listAt(item, 'event').entries())
        notebook.leaveOut(
          `A script (${codeSpan(textAt(event, 'listen') || 'event')}) of ${codeSpan(textAt(item, 'name'))}: what it checks or sets has to be said in the guide.`,
          lineOf(`${at}/event/${number}`),
        );
      visit(listAt(item, 'item'), `${at}/item`);
    }
  };
  for (const [number, event] of listAt(value, 'event').entries())
    notebook.leaveOut(
      `A script (${codeSpan(textAt(event, 'listen') || 'event')}) of the collection.`,
      lineOf(`/event/${number}`),
    );
  visit(listAt(value, 'item'), '/item');
}
