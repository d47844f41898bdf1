import { z } from 'zod';
import { lineField, proseField } from './fields.ts';

const kindField = z
  .enum(['env', 'url', 'limit', 'flag'])
  .describe('What kind of value: an environment variable, an address, a limit or a switch.');

/** The fields of a configuration row. */
export const configurationRowFields = z.strictObject({
  key: lineField.describe('The name that samples and settings use.'),
  what: proseField.describe('What the value is for.'),
  kind: kindField,
  sandbox: lineField.describe('The value in the sandbox, or a placeholder such as `sk_test_…`.'),
  production: lineField.describe('The value in production, or a placeholder.'),
  where: proseField.describe('Where each value is found.'),
  secret: z.boolean().default(false).describe('Whether the value must never be logged or shown.'),
  same: proseField.optional().describe('Why both environments have the same value.'),
  unused: proseField.optional().describe('Why no sample reads this environment variable.'),
  simulator: lineField
    .optional()
    .describe('The value that samples get when they run against the simulator. Default: the sandbox value.'),
});

/** A configuration row: one value, in both environments, and where to find it. */
export const configurationRowSchema = configurationRowFields.refine(
  (row) => row.sandbox !== row.production || row.same !== undefined,
  { path: ['production'], error: 'is the same as `sandbox`: say why in `same`' },
);

const overrideSchema = configurationRowFields
  .pick({ what: true, sandbox: true, production: true, where: true, same: true, simulator: true })
  .partial()
  .extend({ reason: proseField.describe('Why it is different here; readers see it.') });

/** A reference to a row that the provider declares: one fact, written once. */
const configurationUseSchema = z.strictObject({
  use: lineField.describe('The key of a configuration row of the provider.'),
  unused: proseField.optional().describe('Why no sample of this page reads it.'),
  override: overrideSchema.optional().describe('What is different on this page, and why.'),
});

/** An item of a page's `configuration`: a row of its own, or the use of a provider's. */
export const configurationItemSchema = z.union([configurationUseSchema, configurationRowSchema]);

export type ConfigurationRow = z.infer<typeof configurationRowSchema>;
export type ConfigurationUse = z.infer<typeof configurationUseSchema>;
