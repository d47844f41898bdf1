import { z } from 'zod';
import { fieldPathField, idField, lineField, proseField } from './fields.ts';

/** A field that is carried over. */
export const fieldRowSchema = z.strictObject({
  id: idField.optional().describe('The anchor of the row after `map-`. Default: the target.'),
  source: z
    .union([fieldPathField.transform((path) => [path]), z.array(fieldPathField).min(1)])
    .describe(
      'The field that the value comes from, with what it belongs to, such as `accounts.email`; a list where it is made of several.',
    ),
  target: fieldPathField.describe('The field that the value goes to, such as `Customer.email`.'),
  transform: proseField
    .optional()
    .describe('What is done with the value on the way. Left out where it is copied as it is.'),
  required: z.boolean().describe('Whether the target must have a value: `true` or `false`.'),
  missing: proseField.optional().describe('What is done where the source has no value.'),
});

/** What an event does to the reader’s own records. */
export const eventRowSchema = z.strictObject({
  id: idField.optional().describe('The anchor of the row after `map-`. Default: the event.'),
  event: lineField.describe('An event of the events table.'),
  changes: z
    .array(
      z.strictObject({
        when: proseField.optional().describe('In which case. Left out where it is always so.'),
        target: fieldPathField.describe('The field of the reader’s own records that changes.'),
        becomes: proseField.describe('What it becomes.'),
      }),
    )
    .min(1)
    .describe('What the event changes in the reader’s own records, field by field.'),
});

/** A row of a guide’s `mapping`: a field that is carried over, or what an event does to the reader’s own records. */
export const mappingRowSchema = z.union([fieldRowSchema, eventRowSchema]);

export type MappingRow = z.infer<typeof mappingRowSchema>;
