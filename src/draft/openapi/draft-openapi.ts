import type { JsonObject } from '#simulator/open-api.ts';
import { chooseOperations } from '../api/choose-operations.ts';
import { draftApi } from '../api/draft-api.ts';
import { guideFiles } from '../api/guide-files.ts';
import { objectAt } from '../api/json-fields.ts';
import { listOperations } from '../api/list-operations.ts';
import type { Draft, DraftSettings } from '../draft.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import { finishFiles } from '../finish-files.ts';
import { startNotebook } from '../notebook.ts';
import type { DraftSource } from '../source/read-source.ts';
import { readOpenApi } from './read-open-api.ts';

/** What a draft of an OpenAPI description can be told. */
export interface OpenApiSettings extends DraftSettings {
  /** Ids, tags, or methods with paths; `*` stands for anything. Without any: a few of each kind. */
  readonly operations: readonly string[];
}

/**
 * Drafts a provider and a guide from an OpenAPI description: 3.1, 3.0, or Swagger 2.0, in JSON or YAML.
 *
 * @throws {DraftRefusal} where it is none, or has no operation
 */
export async function draftOpenApi(source: DraftSource, settings: OpenApiSettings): Promise<Draft> {
  const notebook = startNotebook(source.redacted);
  const api = readOpenApi(source.text, notebook);
  const all = listOperations(api);
  if (all.length === 0 && !hasEvents(api.document)) {
    throw new DraftRefusal('The description has no operations.', {
      at: { line: api.lineOf('/paths'), column: 1 },
      help: 'Describe them under `paths`.',
    });
  }
  const operations = all.length === 0 ? [] : chooseOperations(all, settings.operations);
  if (operations.length < all.length)
    notebook.leaveOut(
      `${all.length - operations.length} of ${all.length} operations. Name those that the guide is about with \`--operations\`.`,
    );
  const draft = await draftApi({ ...api, operations, variables: [] }, settings, notebook);
  return {
    files: finishFiles(guideFiles(draft)),
    report: notebook.report([
      'handrail check: lists what is to be done, each with its place.',
      `handrail samples ${draft.id}: runs the samples against the simulator of the draft.`,
      `Correct providers/${draft.id}/provider.yaml first: the guide shows its facts.`,
    ]),
  };
}

function hasEvents(document: JsonObject): boolean {
  return Object.keys(objectAt(document, 'webhooks')).length > 0;
}
