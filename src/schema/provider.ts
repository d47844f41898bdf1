import { z } from 'zod';
import { configurationRowSchema } from './configuration.ts';
import {
  dateField,
  envNameField,
  httpsField,
  lineField,
  pointerField,
  proseField,
  spanField,
} from './fields.ts';
import { rateLimitSchema } from './rate-limit.ts';

const environmentSchema = z.strictObject({
  baseUrl: httpsField.describe('The base address of the API.'),
  console: httpsField.optional().describe('Where a person manages this environment.'),
});

const errorEnvelopeSchema = z.strictObject({
  message: pointerField.describe('The sentence for people.'),
  parameter: pointerField.optional().describe('The parameter that is to blame.'),
  details: pointerField.optional().describe('The list of single problems.'),
  documentation: pointerField.optional().describe('A link to the vendor’s page about the error.'),
  requestId: lineField
    .optional()
    .describe('What support asks for first: a header such as `Request-Id`, or a place in the body.'),
});

const scheduleSchema = z.strictObject({
  delays: z
    .array(spanField)
    .describe(
      'How long after each attempt that failed the next one comes; none where the vendor does not try again.',
    ),
  published: z
    .boolean()
    .describe(
      'Whether the vendor publishes these delays. If not, they only illustrate what it does publish, and are shown so.',
    ),
  retriesAfter: z
    .array(z.enum(['connection', 'answer', '3xx', '4xx', '5xx']))
    .describe(
      'After what the vendor tries again: no `connection` came about, no `answer` came over it, or an answer of a class.',
    ),
});

/** Everything about one provider that its guides share. Facts carry their source and the day they were checked. */
export const providerSchema = z.strictObject({
  name: lineField.describe('The name as the vendor writes it.'),
  description: lineField.describe('One sentence: what the provider does.'),
  checked: dateField.describe('The day on which the facts were checked.'),
  documentation: httpsField.describe('The vendor’s own documentation.'),
  apiVersion: lineField.describe('The version of the API that the guides use.'),
  environments: z
    .strictObject({ sandbox: environmentSchema, production: environmentSchema })
    .describe('Where the API is, in each environment.'),
  hosts: z
    .array(z.hostname())
    .min(1)
    .describe('The host names that samples may call; the simulator answers for them.'),
  credential: z
    .strictObject({
      scheme: z
        .enum(['basic', 'bearer'])
        .describe('How curl sends the key: as user name of HTTP Basic, or as bearer token.'),
      key: envNameField.describe('The configuration key that holds the credential.'),
      password: envNameField
        .optional()
        .describe('The configuration key that holds the password of HTTP Basic, where there is one.'),
    })
    .describe('How a request is authenticated.'),
  errorCode: z
    .array(pointerField)
    .min(1)
    .describe('JSON pointers to the places in an error body that hold a code.'),
  errorEnvelope: errorEnvelopeSchema
    .optional()
    .describe('JSON pointers to what else every error body holds.'),
  configuration: z.array(configurationRowSchema).min(1).describe('The configuration rows that guides use.'),
  rateLimits: z.array(rateLimitSchema).default([]).describe('Documented limits, with their numbers.'),
  retryPolicy: proseField.describe('Which failures to retry, and how.'),
  webhooks: z
    .strictObject({
      header: lineField.describe('The header with the signature.'),
      scheme: proseField.describe('How the signature is made.'),
      toleranceSeconds: z
        .int()
        .positive()
        .optional()
        .describe('How old a signature may be, in seconds; left out where a signature holds no time.'),
      retries: proseField.describe('How often, and for how long, the vendor delivers again.'),
      schedule: scheduleSchema
        .optional()
        .describe('The same for `handrail webhook send --schedule`, which plays it.'),
      source: httpsField.describe('Where the vendor says so.'),
    })
    .optional()
    .describe('How webhooks are signed and retried.'),
  statusPage: httpsField.optional().describe('Where the vendor reports outages.'),
  support: httpsField.describe('Where to ask the vendor.'),
  contractOwner: lineField
    .optional()
    .describe('Who in your own organisation keeps the contract with the vendor, its plan and its limits.'),
  sources: z.array(httpsField).default([]).describe('Further sources of these facts.'),
});

export type ProviderFacts = z.infer<typeof providerSchema>;
