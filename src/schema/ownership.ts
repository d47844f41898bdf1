import { z } from 'zod';
import { lineField, proseField } from './fields.ts';

/** A row of a guide’s `ownership`: which system is right about an entity, and how the other one follows. */
export const ownershipRowSchema = z.strictObject({
  entity: lineField.describe('What is kept in both systems, such as `Subscription`.'),
  system: lineField.describe('The system of record: the one whose value counts.'),
  sync: z
    .enum(['outbound', 'inbound', 'bidirectional', 'none'])
    .describe(
      'Which way changes travel: outbound to the provider, inbound from it, both ways, or not at all.',
    ),
  how: proseField.describe('What carries a change over, and how soon it arrives.'),
  conflict: proseField.describe('What is done when the two systems differ.'),
});

export type OwnershipRow = z.infer<typeof ownershipRowSchema>;
