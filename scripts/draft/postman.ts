import { draftPostman } from '#draft/postman/draft-postman.ts';
import { readSource } from '#draft/source/read-source.ts';
import { defineCommand } from '../command.ts';
import { draftOptions } from './draft-options.ts';
import { located, readInput, runDraft } from './run-draft.ts';

/** `handrail draft postman`: a provider and a guide from a collection. */
export const postman = defineCommand({
  name: 'postman',
  summary: 'Drafts a provider and a guide from a Postman collection.',
  description:
    'Reads a collection of version 2.1 or 2.0, and an environment. Makes the folder of a provider, an auth section, and a guide with a curl sample of each request: saved responses are its expected output, saved errors rows of the error table, variables configuration rows. Values of secrets are never taken over.',
  arguments: { name: 'FILE', help: 'The exported collection.', most: 1 },
  options: {
    ...draftOptions,
    environment: {
      type: 'string',
      value: 'FILE',
      help: 'An exported environment, whose values the configuration gets.',
    },
  },
  run: (context) =>
    runDraft(context, async (source, settings) => {
      const path = context.options['environment'];
      if (typeof path !== 'string') return draftPostman(source, settings);
      const environment = await located(path, async () => readSource(await readInput(path)));
      return draftPostman(source, { ...settings, environment });
    }),
});
