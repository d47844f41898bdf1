import { z } from 'zod';
import { configurationRowFields } from '#schema/configuration.ts';
import { lineField, proseField } from '#schema/fields.ts';

// Fields of what the site publishes as data. An address is absolute where the site has a `url`, else a path of its host.

export const addressField = z.string().min(1);

const dayOrTime = z.string().regex(/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/);
export const timeField = dayOrTime.describe('A day, or a time in UTC.');

export const hashField = z.string().regex(/^[0-9a-f]{64}$/);

export const linkedPageSchema = z
  .strictObject({
    title: lineField.describe('The title of the page; its path where the site does not have it.'),
    address: addressField.describe('Where it is read.'),
  })
  .meta({ id: 'linked-page', description: 'A page that is linked.' });

export const rowStateField = z
  .enum(['proven', 'not-proven'])
  .describe('Whether the last run saw happen what the row says, as it stands here.');

export const sampleStateSchema = z
  .strictObject({
    status: z
      .enum(['verified', 'checked', 'illustrative', 'manual', 'elsewhere', 'not-verified'])
      .describe(
        'verified: this very text ran, and printed what is expected. checked: parsed, or written as a file that others run. illustrative, manual, elsewhere: not run, for the reason given.',
      ),
    reason: z.string().optional().describe('Why, in the language of the site; inline Markdown.'),
    tracks: z.array(z.string()).optional().describe('The tracks of the run that hold it.'),
  })
  .meta({ id: 'sample-state', description: 'What the last run proved of it.' });

export const sampleSchema = z
  .strictObject({
    id: z.string().min(1).describe('Unique on its page; the anchor is `sample-` and the id.'),
    language: z.string().describe('The language of the fence.'),
    title: z.string().optional().describe('Its title, or the file that it is written to.'),
    text: z.string().describe('Exactly what is copied, and what ran.'),
    hash: hashField.describe('SHA-256 of all that decides what runs: evidence names the sample by it.'),
    section: z.string().describe('The id of the heading that it stands under.'),
    group: z.string().optional().describe('Samples of one group do the same step in several languages.'),
    setup: z.boolean().describe('Whether it only prepares the others.'),
    state: sampleStateSchema,
    outputs: z
      .array(
        z.strictObject({
          language: z.string(),
          text: z.string().describe('What it prints; the wildcards of output fences apply.'),
          stream: z.enum(['stdout', 'stderr']),
          title: z.string().optional(),
        }),
      )
      .describe('What it is expected to print.'),
  })
  .meta({ id: 'sample', description: 'A fenced code block of the page.' });

/** What samples get from the simulator is for runs alone. */
export const configurationDataSchema = configurationRowFields
  .omit({ simulator: true })
  .extend({
    unused: proseField.optional().describe('Why no sample of the page reads it.'),
    override: z
      .strictObject({ reason: proseField, fields: z.array(z.string()) })
      .optional()
      .describe('Which fields are not the provider’s own here, and why.'),
  })
  .meta({
    id: 'configuration-row',
    description: 'A configuration row, with what the page has of the provider.',
  });

export const verificationSchema = z
  .strictObject({
    status: z
      .enum(['verified', 'partly', 'none', 'nothing-to-run'])
      .describe('What of the page was proven as it stands.'),
    samples: z.strictObject({ verified: z.int().min(0), total: z.int().min(0) }),
    errors: z.strictObject({ proven: z.int().min(0), total: z.int().min(0) }),
    events: z.strictObject({ proven: z.int().min(0), total: z.int().min(0) }),
    notExecuted: z.int().min(0).describe('Samples that are not meant to run.'),
    at: timeField.optional().describe('When the last run ended.'),
  })
  .meta({ id: 'verification', description: 'What the last run proved, in numbers.' });
