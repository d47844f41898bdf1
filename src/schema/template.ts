import { z } from 'zod';
import { lineField } from './fields.ts';

/** `template.yaml`: what a folder of templates makes. Its lines may hold placeholders. */
export const templateSchema = z.strictObject({
  summary: lineField.describe('What it makes, in a few words.'),
  title: lineField.optional().describe('An example of a title, which is offered to the author.'),
  with: z
    .array(z.enum(['provider', 'auth']))
    .default([])
    .describe('What it refers to, and what is made with it in a content root that has no provider.'),
  simulated: z
    .strictObject({
      operations: z.array(lineField).default([]).describe('The operations that the samples call.'),
      keys: z.array(lineField).default([]).describe('The configuration keys that the samples read.'),
      events: z.array(lineField).default([]).describe('The events of which there are examples.'),
    })
    .optional()
    .describe(
      'What a provider must have for the text between `{{#simulated}}` and `{{/simulated}}`; any other gets what stands after `{{^simulated}}`.',
    ),
});

export type TemplateFacts = z.infer<typeof templateSchema>;
