import type { z } from 'zod';
import { pageSchemas } from '#schema/page-schemas.ts';
import { providerSchema } from '#schema/provider.ts';
import { showcaseSchema } from '#schema/showcase.ts';
import { siteSchema } from '#schema/site.ts';

/** What an author writes: the frontmatter of a page, or a file of YAML. */
export interface AuthorSchema {
  readonly schema: z.ZodType;
  readonly title: string;
  /** Where such files stand, relative to the content root’s parent, as a glob. */
  readonly files: string;
  /** Whether the whole file is YAML, and not only its frontmatter. */
  readonly isYaml: boolean;
  /** What holds, and JSON Schema cannot say; `handrail check` says it. */
  readonly unsaid: readonly string[];
}

const configurationRow =
  'A configuration row whose `sandbox` and `production` are the same says why in `same`.';

/** Everything that an author writes, by the name of its JSON Schema. */
export const authorSchemas = {
  guide: {
    schema: pageSchemas.guide,
    title: 'Frontmatter of a guide',
    files: 'content/guides/*/index.mdx',
    isYaml: false,
    unsaid: [configurationRow],
  },
  auth: {
    schema: pageSchemas.auth,
    title: 'Frontmatter of an auth section',
    files: 'content/auth/*.mdx',
    isYaml: false,
    unsaid: [configurationRow],
  },
  pattern: {
    schema: pageSchemas.pattern,
    title: 'Frontmatter of a pattern',
    files: 'content/patterns/*.mdx',
    isYaml: false,
    unsaid: [],
  },
  reference: {
    schema: pageSchemas.reference,
    title: 'Frontmatter of a reference page',
    files: 'content/reference/**/*.mdx',
    isYaml: false,
    unsaid: [],
  },
  provider: {
    schema: providerSchema,
    title: 'Facts of a provider',
    files: 'content/providers/*/provider.yaml',
    isYaml: true,
    unsaid: [configurationRow],
  },
  site: {
    schema: siteSchema,
    title: 'What belongs to the whole site',
    files: 'content/site.yaml',
    isYaml: true,
    unsaid: ['A language is written in its canonical form, such as `de-AT`.'],
  },
  showcase: {
    schema: showcaseSchema,
    title: 'An entry of the showcase',
    files: 'content/showcase/*.yaml',
    isYaml: true,
    unsaid: [],
  },
} as const satisfies Readonly<Record<string, AuthorSchema>>;

export type AuthorSchemaName = keyof typeof authorSchemas;

/** The names of all schemas for authors. */
export const authorSchemaNames = Object.keys(authorSchemas) as readonly AuthorSchemaName[];

/** The path of a schema in the package, and, after `public`, its address on every site. */
export function authorSchemaPath(name: AuthorSchemaName): string {
  return `public/schemas/authoring/${name}.json`;
}
