import { z } from 'zod';
import { idField, intervalField, lineField, proseField } from '#schema/fields.ts';
import { errorSchema, eventSchema, guideSchema, verifySchema } from '#schema/guide.ts';
import { eventRowSchema, fieldRowSchema } from '#schema/mapping.ts';
import { operationsSchema } from '#schema/operations.ts';
import { providerSchema } from '#schema/provider.ts';
import { rateLimitSchema } from '#schema/rate-limit.ts';
import {
  addressField,
  configurationDataSchema,
  hashField,
  linkedPageSchema,
  rowStateField,
  sampleSchema,
  sampleStateSchema,
  timeField,
  verificationSchema,
} from './data-fields.ts';

const anchorField = z.string().min(1).describe('The id of the row on the page.');

/** The facts as the author wrote them, but for those that are resolved or joined with evidence beside them. */
const factsSchema = guideSchema
  .omit({
    ...{ provider: true, overrides: true, configuration: true, auth: true, related: true },
    ...{ errors: true, events: true, mapping: true, operations: true, verify: true },
  })
  .extend({
    mapping: z.array(z.union([fieldRowSchema.extend({ source: z.array(z.string()) }), eventRowSchema])),
    operations: operationsSchema.omit({ rateLimits: true }).optional(),
  });

const providerDataSchema = providerSchema
  .omit({ configuration: true, rateLimits: true })
  .extend({
    id: idField,
    reasons: z
      .record(z.string(), proseField)
      .describe('Why a fact is not the provider’s own here, by the name of the fact.'),
  })
  .describe('The facts of the provider, as they hold for this guide.');

const evidenceSchema = z
  .strictObject({
    target: z.enum(['simulator', 'sandbox']).describe('What answered.'),
    at: timeField.describe('When the run ended.'),
    isolation: z.string(),
    commit: z.string().nullable().describe('The commit of the content.'),
    provider: z
      .strictObject({ id: z.string(), apiVersion: z.string(), checked: z.string() })
      .nullable()
      .describe('The provider that was simulated.'),
    tracks: z.array(
      z.strictObject({
        track: z.string(),
        runtimes: z.record(z.string(), z.string()),
        packages: z.record(z.string(), z.string()),
        samples: z.array(
          z.strictObject({
            id: z.string(),
            hash: hashField.describe('Of the text that ran.'),
            status: z.enum(['passed', 'failed', 'blocked', 'not-run', 'illustrative', 'manual', 'checked']),
          }),
        ),
      }),
    ),
  })
  .describe('The record of the last run.');

/** A guide as data: `/guides/<slug>.json`. */
export const guideDataSchema = z
  .strictObject({
    $schema: addressField,
    version: z.literal(1),
    slug: z.string().min(1),
    address: addressField.describe('Where the guide is read.'),
    markdown: addressField.describe('Where it is as Markdown.'),
    facts: factsSchema.describe('What the guide says of itself. Prose is inline Markdown.'),
    freshUntil: z.iso.date().describe('The last day on which its review counts as fresh.'),
    provider: providerDataSchema,
    configuration: z.array(configurationDataSchema),
    rateLimits: z.array(rateLimitSchema.extend({ here: proseField })),
    errors: z.array(errorSchema.extend({ anchor: anchorField, state: rowStateField })),
    events: z.array(
      eventSchema.extend({
        anchor: anchorField,
        state: rowStateField.nullable().describe('None where the guide does not say what its receiver does.'),
      }),
    ),
    auth: z
      .array(
        linkedPageSchema.extend({
          markdown: addressField,
          configuration: z.array(configurationDataSchema),
          samples: z.array(sampleSchema),
        }),
      )
      .describe('The auth sections that the guide embeds.'),
    sections: z
      .array(z.strictObject({ id: z.string(), depth: z.int().min(1).max(6), text: z.string() }))
      .describe('Its headings, in order.'),
    samples: z.array(sampleSchema).describe('In the order of the page.'),
    verify: verifySchema
      .extend({ address: addressField, text: z.string(), state: sampleStateSchema })
      .nullable()
      .describe('The end-to-end script.'),
    endpoints: z
      .array(
        z.strictObject({
          method: z.string(),
          path: z.string(),
          operationId: z.string(),
          summary: z.string().optional(),
        }),
      )
      .nullable()
      .describe('What the samples called in the last run.'),
    related: z.array(linkedPageSchema),
    verification: verificationSchema,
    evidence: evidenceSchema.nullable(),
  })
  .describe(
    'A guide of a Handrail site: its facts with those of its provider, its samples, and what was proven.',
  );

export type GuideData = z.infer<typeof guideDataSchema>;

/** The list of guides: `/guides.json`. */
export const guideListSchema = z
  .strictObject({
    $schema: addressField,
    version: z.literal(1),
    site: z.strictObject({ title: lineField, description: lineField, address: addressField }),
    guides: z.array(
      z.strictObject({
        slug: z.string().min(1),
        title: lineField,
        description: lineField,
        address: addressField,
        markdown: addressField,
        data: addressField.describe('Where the guide is as data.'),
        ...guideSchema.pick({ type: true, tags: true, direction: true, style: true, criticality: true })
          .shape,
        provider: z.strictObject({ id: idField, name: lineField }),
        badges: z.array(lineField).describe('Direction, styles and criticality in the language of the site.'),
        owner: lineField,
        reviewed: z.iso.date(),
        reviewEvery: intervalField,
        freshUntil: z.iso.date().describe('The last day on which its review counts as fresh.'),
        verification: verificationSchema,
      }),
    ),
  })
  .describe('The guides of a Handrail site, in the order of their addresses.');

export type GuideList = z.infer<typeof guideListSchema>;
