import { z } from 'zod';
import { dateField, httpsField, idField, lineField, proseField } from './fields.ts';

/** `showcase/<id>.yaml`: an integration that somebody built with the guides. */
export const showcaseSchema = z.strictObject({
  title: lineField.describe('What was built.'),
  by: lineField.describe('Who built it, as they want to be named.'),
  description: proseField.describe('What it does, and for whom.'),
  guides: z.array(idField).min(1).describe('The slugs of the guides that it was built with.'),
  url: httpsField.optional().describe('Where it can be seen.'),
  since: dateField.optional().describe('Since when it runs.'),
  agreed: dateField.describe('The day on which they agreed to be shown here.'),
});

export type ShowcaseFacts = z.infer<typeof showcaseSchema>;
