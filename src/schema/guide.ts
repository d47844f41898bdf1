import { z } from 'zod';
import { configurationItemSchema } from './configuration.ts';
import { dateField, httpsField, idField, intervalField, lineField, proseField } from './fields.ts';
import { insteadOf } from './json-conditions.ts';
import { mappingRowSchema } from './mapping.ts';
import { operationsSchema } from './operations.ts';
import { overridesSchema } from './overrides.ts';
import { ownershipRowSchema } from './ownership.ts';
import { provokeSchema } from './provoke.ts';
import { answersSchema, appliedField } from './receiver.ts';

const prerequisiteSchema = z.strictObject({
  id: idField.describe('A stable id: a reader’s tick is kept under it.'),
  what: proseField.describe('What must be there, so that it can be verified.'),
  where: proseField.describe('Where to get it: a link, or the path through the console.'),
  check: proseField.describe('How to see that it is there: a command or a place.'),
  tier: proseField.optional().describe('The plan or edition it needs.'),
  permission: proseField.optional().describe('The role or permission it needs.'),
});

/** A row of the error table. */
export const errorSchema = z.strictObject({
  id: idField.optional().describe('The anchor of the row after `err-`. Default: the code.'),
  status: z.int().min(100).max(599).describe('The HTTP status.'),
  code: lineField.describe('The code in the body, as the API writes it.'),
  where: z
    .enum(['response', 'callback', 'own'])
    .describe('Where it shows: in the API’s response, in a callback, or in the reader’s own endpoint.'),
  cause: proseField.describe('What causes it here.'),
  resolution: proseField.describe('What to do, self-service first.'),
  retry: z
    .enum(['never', 'backoff', 'after'])
    .describe('Whether to retry: never, with backoff, or after the fix.'),
  provoke: provokeSchema.describe('How the error is made to happen; the run asserts status and code.'),
});

/** A row of the table of webhook events. */
export const eventSchema = z.strictObject({
  event: lineField.describe('The name of the webhook event.'),
  when: proseField.describe('When the provider sends it.'),
  change: proseField.describe('What it changes in the reader’s own records.'),
  key: proseField.describe('What makes a second delivery recognisable.'),
  follows: lineField
    .optional()
    .describe(
      'The event of this table that comes before it, about the same thing. The run delivers the two in the reverse order.',
    ),
  unordered: proseField
    .optional()
    .describe(
      'Why no other event of this table comes before or after it; such an event is not delivered out of order.',
    ),
  applied: appliedField.optional().describe('For this event, instead of `webhooks.applied`.'),
  answers: answersSchema.partial().optional().describe('For this event, instead of `webhooks.answers`.'),
});

const webhooksSchema = z.strictObject({
  endpoint: httpsField.describe(
    'The public address that the provider delivers to, as the samples register it.',
  ),
  forwardTo: z
    .url({ protocol: /^http$/, hostname: /^localhost$/ })
    .describe('The local address of the guide’s receiver; deliveries to `endpoint` reach it during a run.'),
  applied: appliedField
    .optional()
    .describe(
      'The line that the receiver prints once for each event that it has dealt with. `[id]` is the id of the event and `[event]` its name; any other `[name]` is a part of the state that it leaves, which an older event that comes late must not change.',
    ),
  answers: answersSchema
    .optional()
    .describe(
      'What the receiver answers to each kind of delivery; the run delivers every event in each way.',
    ),
});

const goLiveSchema = z.strictObject({
  id: idField.describe('A stable id: a reader’s tick is kept under it.'),
  what: proseField.describe('What must be true before going live.'),
  check: proseField.describe('How to see that it is true.'),
});

/** The end-to-end script of a guide, and what it prints. */
export const verifySchema = z.strictObject({
  file: lineField.describe('The script, beside the guide.'),
  steps: z
    .array(
      z.strictObject({
        what: proseField.describe('What the step proves.'),
        output: z
          .string()
          .min(1)
          .describe('What the script prints in this step; the wildcards of output fences apply.'),
      }),
    )
    .min(1)
    .describe('The steps, in the order in which the script prints them.'),
});

/** The fields that every page has. */
export const pageFields = {
  title: lineField.describe('The title, shown as the only level-one heading.'),
  description: lineField.describe('One sentence: what the reader has at the end.'),
  tags: z.array(idField).default([]).describe('Words to find the page by.'),
};

/** The fields of a page that somebody keeps fresh. */
const upkeepFields = {
  owner: lineField.describe('Who keeps the page.'),
  reviewed: dateField.describe('The day of the last review.'),
  reviewEvery: intervalField.describe('How long a review counts as fresh.'),
};

const relatedSchema = z
  .array(lineField)
  .default([])
  .describe('Related pages, as paths such as `/patterns/webhooks`.');

/** The typed facts of an integration guide. */
export const guideSchema = z.strictObject({
  ...pageFields,
  ...upkeepFields,
  type: z.enum(['how-to', 'tutorial', 'reference', 'troubleshooting']).describe('What the guide is.'),
  provider: idField.describe('The folder of the provider.'),
  overrides: overridesSchema
    .optional()
    .describe('Facts of the provider that hold otherwise here, each with its reason.'),
  direction: z.enum(['outbound', 'inbound', 'bidirectional']).describe('Which side calls.'),
  style: z
    .array(z.enum(['rest', 'graphql', 'soap', 'webhook', 'file', 'stream', 'sso']))
    .min(1)
    .describe('The styles of integration that the guide uses.'),
  criticality: z.enum(['low', 'medium', 'high', 'critical']).describe('What an outage costs.'),
  auth: z.array(idField).default([]).describe('The auth sections that the guide reuses.'),
  prerequisites: z.array(prerequisiteSchema).min(1).describe('What must be there before the first step.'),
  configuration: z.array(configurationItemSchema).min(1).describe('Every value that differs or must be set.'),
  errors: z.array(errorSchema).default([]).describe('Every error that a reader can meet here.'),
  events: z.array(eventSchema).default([]).describe('The webhook events used, and what each changes.'),
  webhooks: webhooksSchema.optional().describe('Where webhooks are delivered.'),
  mapping: z
    .array(mappingRowSchema)
    .default([])
    .describe('Which field goes where, and what each event changes field by field.'),
  ownership: z
    .array(ownershipRowSchema)
    .default([])
    .describe('Which system is right about what, and how the other one follows.'),
  operations: operationsSchema.optional().describe('How the integration is run.'),
  goLive: z.array(goLiveSchema).default([]).describe('The production checklist.'),
  verify: verifySchema.optional().describe('The end-to-end script.'),
  related: relatedSchema,
});

/** The facts of a reusable authentication section. */
export const authSchema = z.strictObject({
  ...pageFields,
  ...upkeepFields,
  provider: idField.describe('The folder of the provider.'),
  scheme: lineField.describe('How a request is authenticated, in a few words.'),
  configuration: z.array(configurationItemSchema).default([]).describe('The keys that its samples read.'),
  related: relatedSchema,
});

/** The facts of a pattern page. */
export const patternSchema = z.strictObject({
  ...pageFields,
  ...upkeepFields,
  configuration: z.array(configurationItemSchema).default([]).describe('The keys that its samples read.'),
  related: relatedSchema,
});

const upkeepNames = Object.keys(upkeepFields) as (keyof typeof upkeepFields)[];

/**
 * The facts of a reference page: how to work with this site, its guides and its tools. Somebody keeps it fresh, or
 * something generates it: one of both.
 */
export const referenceSchema = z
  .strictObject({
    ...patternSchema.shape,
    ...z.strictObject(upkeepFields).partial().shape,
    generated: lineField
      .optional()
      .describe('What makes the page anew, instead of `owner`, `reviewed` and `reviewEvery`.'),
  })
  .superRefine(
    (facts, context) => {
      const beside = upkeepNames.filter((name) => facts[name] !== undefined);
      if (facts.generated === undefined) {
        for (const name of upkeepNames)
          if (!beside.includes(name)) context.addIssue({ code: 'custom', path: [name] });
      } else if (beside.length > 0) {
        const message = `cannot stand beside ${beside.map((name) => `\`${name}\``).join(', ')}`;
        context.addIssue({ code: 'custom', path: ['generated'], message });
      }
    },
    // What is wrong beside it hides nothing.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  )
  .meta(insteadOf('generated', upkeepNames));

export type GuideFacts = z.infer<typeof guideSchema>;
export type AuthFacts = z.infer<typeof authSchema>;
export type PatternFacts = z.infer<typeof patternSchema>;
/** Of a page that somebody keeps fresh, and of one that something generates. */
export type ReferenceFacts =
  | PatternFacts
  | (Omit<PatternFacts, keyof typeof upkeepFields> & { readonly generated: string });
export type ErrorRow = GuideFacts['errors'][number];
export type EventRow = GuideFacts['events'][number];
export type WebhookFacts = NonNullable<GuideFacts['webhooks']>;
