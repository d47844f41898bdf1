import { z } from 'zod';
import { httpsField, lineField, proseField } from './fields.ts';
import { localeField } from './locale-field.ts';

/** The parts of an address that a page fills in. */
const placeholder = /\{([^{}]*)\}/g;

/** An https address in which `{name}` stands for a fact of the page, of these names; at least one is there. */
function addressWith(...names: readonly [string, ...string[]]) {
  const known = names.map((name) => `\`{${name}}\``).join(', ');
  return httpsField
    .refine(
      (address) => {
        const found = [...address.matchAll(placeholder)].map(([, name = '']) => name);
        return found.length > 0 && found.every((name) => names.includes(name));
      },
      { error: `must hold ${names.length === 1 ? known : `at least one of ${known}, and no other`}` },
    )
    .meta({
      pattern: `^\\s*[Hh][Tt][Tt][Pp][Ss]:(?!.*\\{(?!(?:${names.join('|')})\\})[^{}]*\\}).*\\{(?:${names.join('|')})\\}`,
    });
}

/** `site.yaml`: what belongs to the whole site. */
export const siteSchema = z.strictObject({
  title: lineField.describe('The name of the site.'),
  description: lineField.describe('One sentence: what is integrated here.'),
  url: httpsField
    .regex(
      /^https:\/\/[^/?#]+(?:\/[\w~.-]+)*\/?$/i,
      'must be the address of the home page, without a query, a fragment or encoded signs',
    )
    .optional()
    .describe(
      'Where the site is published: the address of its home page. It is built to be served under its path.',
    ),
  repository: httpsField.optional().describe('Where the content is kept.'),
  editLink: addressWith('file')
    .optional()
    .describe('The address of a file’s editor, with `{file}` for its path.'),
  support: proseField.optional().describe('Where a reader asks for help.'),
  feedback: z
    .strictObject({
      report: addressWith('title', 'path', 'file').describe(
        'Where a reader reports a problem with a page, such as the form for a new issue: with `{title}`, `{path}` on the site, or `{file}`.',
      ),
      helpful: httpsField
        .optional()
        .describe(
          'An address of yours that is told whether a page helped: it gets a POST of `{ "page", "helpful" }` as plain text, and must allow the origin of the site. Without it, readers are not asked.',
        ),
    })
    .optional()
    .describe('How readers tell what is wrong.'),
  locales: z
    .array(localeField)
    .min(1)
    .refine((locales) => new Set(locales).size === locales.length, 'must name each language once')
    .meta({ uniqueItems: true })
    .default(['en'])
    .describe('The languages of the site. The pages are written in the first, and so are dates and numbers.'),
  redirects: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      'Addresses of pages that moved, each with the page that is read now: `/guides/old: /guides/new#anchor`.',
    ),
  terms: z
    .record(lineField, lineField)
    .default({})
    .describe('Words that the site does not use, and what it says instead: `e-mail: email`.'),
  rules: z
    .record(z.string(), z.enum(['off', 'warning', 'error']))
    .default({})
    .describe(
      'How much the findings of a rule weigh on this site, by its code: `lint/link-text: warning`. `off` drops them.',
    ),
});

export type SiteFacts = z.infer<typeof siteSchema>;

/** The language that the pages of a site are written in. */
export function pageLocale({ locales }: Pick<SiteFacts, 'locales'>): string {
  return locales[0] ?? 'en';
}
