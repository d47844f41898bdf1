import { z } from 'zod';
import { lineField } from './fields.ts';

const answerSchema = z.strictObject({
  status: z.int().min(100).max(599).describe('The HTTP status.'),
  body: z
    .string()
    .optional()
    .describe('The body; JSON is compared as data, and the wildcards of output fences apply. Default: any.'),
});

/** What a receiver answers to each kind of delivery. */
export const answersSchema = z.strictObject({
  accepted: answerSchema.describe('To an event that it sees for the first time, also when it comes late.'),
  duplicate: answerSchema.describe('To the same event again.'),
  tampered: answerSchema.describe('To an event that was changed after it was signed.'),
  expired: answerSchema
    .optional()
    .describe(
      'To an event with a signature that is too old. Left out where the provider’s signature holds no time.',
    ),
});

/** A line that a receiver prints for an event; see the field of the guide that it stands in. */
export const appliedField = lineField
  .regex(/\[id\]/, 'must hold `[id]`, which stands for the id of the event')
  .regex(
    /\[(?!(?:id|event|uuid|timestamp|int|hex)\])[a-z][a-z0-9_-]*\]/,
    'must hold a `[name]` that stands for the state which the event leaves',
  );

export type ReceiverAnswers = z.infer<typeof answersSchema>;
export type DocumentedAnswer = z.infer<typeof answerSchema>;
