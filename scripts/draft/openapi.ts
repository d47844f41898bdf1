import { draftOpenApi } from '#draft/openapi/draft-openapi.ts';
import { defineCommand } from '../command.ts';
import { draftOptions } from './draft-options.ts';
import { runDraft } from './run-draft.ts';

/** `handrail draft openapi`: a provider and a guide from an API description. */
export const openapi = defineCommand({
  name: 'openapi',
  summary: 'Drafts a provider and a guide from an OpenAPI description.',
  description:
    'Reads OpenAPI 3.1 or 3.0, or Swagger 2.0, in JSON or YAML. Makes the folder of a provider (facts, description, a first simulator that answers with the examples, webhook events), an auth section, and a guide with a sample of each chosen operation, which is tried against that simulator.',
  arguments: { name: 'FILE', help: 'The description.', most: 1 },
  options: {
    ...draftOptions,
    operations: {
      type: 'string',
      value: 'LIST',
      help: 'The operations that the guide is about, with commas: ids, tags, or `GET /path`; `*` stands for anything. Default: the first of each kind.',
    },
  },
  run: (context) => {
    const names = String(context.options['operations'] ?? '').split(',');
    const operations = names.map((name) => name.trim()).filter((name) => name !== '');
    return runDraft(context, (source, settings) => draftOpenApi(source, { ...settings, operations }));
  },
});
