import { z } from 'zod';
import { httpsField, lineField, proseField } from './fields.ts';

/** `site.yaml`: what belongs to the whole site. */
export const siteSchema = z.strictObject({
  title: lineField.describe('The name of the site.'),
  description: lineField.describe('One sentence: what is integrated here.'),
  url: httpsField.optional().describe('Where the site is published.'),
  repository: httpsField.optional().describe('Where the content is kept.'),
  editLink: httpsField.optional().describe('The address of a file’s editor, with `{file}` for its path.'),
  support: proseField.optional().describe('Where a reader asks for help.'),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language such as `en` or `de-AT`')
    .default('en'),
  rules: z
    .record(z.string(), z.enum(['off', 'warning', 'error']))
    .default({})
    .describe(
      'How much the findings of a rule weigh on this site, by its code: `lint/link-text: warning`. `off` drops them.',
    ),
});

export type SiteFacts = z.infer<typeof siteSchema>;
