import { z } from 'zod';
import { httpsField, idField, lineField, proseField, spanField } from './fields.ts';

const valueSchema = z.strictObject({
  count: z.int().positive().describe('How many are allowed.'),
  of: lineField.optional().describe('What is counted. Left out for requests.'),
  per: spanField
    .optional()
    .describe('In what time, such as `1s`. Left out for a limit of size or of number.'),
  environment: z
    .enum(['sandbox', 'production'])
    .optional()
    .describe('The environment that it holds for. Left out where it holds for both.'),
});

/** A limit that the vendor documents, with its source. */
export const rateLimitSchema = z.strictObject({
  id: idField.describe('A stable id: guides name the limit by it.'),
  what: proseField.describe('What is limited, and what happens beyond it.'),
  values: z.array(valueSchema).default([]).describe('The numbers. Left out where the vendor publishes none.'),
  source: httpsField.describe('Where the vendor says so.'),
  confirmed: z
    .boolean()
    .default(true)
    .describe('Whether the source was read; an unconfirmed limit is marked on the page.'),
});

const hereField = proseField.describe(
  'What it means for this integration: how near it comes, and what it does then.',
);

/** A limit that matters to a guide: one of the provider’s, by its id, or one of its own. */
export const rateLimitItemSchema = z.union([
  z.strictObject({ use: idField.describe('The id of a rate limit of the provider.'), here: hereField }),
  rateLimitSchema.extend({ here: hereField }),
]);

export type RateLimit = z.infer<typeof rateLimitSchema>;
export type RateLimitItem = z.infer<typeof rateLimitItemSchema>;
