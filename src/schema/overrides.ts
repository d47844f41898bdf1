import { z } from 'zod';
import { httpsField, lineField, proseField } from './fields.ts';

function override<Value extends z.ZodType>(value: Value) {
  return z
    .strictObject({
      value: value.describe('What holds for this guide.'),
      reason: proseField.describe('Why it is different here; readers see it.'),
    })
    .optional();
}

/** Facts of the provider that hold otherwise for one guide, each with its reason. */
export const overridesSchema = z.strictObject({
  documentation: override(httpsField).describe('Instead of the provider’s `documentation`.'),
  apiVersion: override(lineField).describe('Instead of the provider’s `apiVersion`.'),
  retryPolicy: override(proseField).describe('Instead of the provider’s `retryPolicy`.'),
  statusPage: override(httpsField).describe('Instead of the provider’s `statusPage`.'),
  support: override(httpsField).describe('Instead of the provider’s `support`.'),
  contractOwner: override(lineField).describe('Instead of the provider’s `contractOwner`.'),
});

export type Overrides = z.infer<typeof overridesSchema>;
