import { basename, join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { FieldSpans } from '#guide/mdx-document.ts';
import { readYaml } from '#guide/read-yaml.ts';
import { type SiteFacts, siteSchema } from '#schema/site.ts';
import { checkSiteRules } from './check-site-rules.ts';
import { displayPath } from './display-path.ts';
import { readText } from './read-text.ts';
import { validParts } from './valid-parts.ts';

/** `site.yaml`, read. */
export interface SiteFile {
  /** Its display path. */
  readonly file: string;
  readonly text: string;
  readonly fields: FieldSpans;
  /** What it says; for each part that is not valid, what holds without it. */
  readonly facts: SiteFacts;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the facts of the site of a content root; not where its display path is one of those that are left out. */
export async function readSite(root: string, leftOut: readonly string[] = []): Promise<SiteFile> {
  const file = displayPath(root, 'site.yaml');
  const fallback: SiteFacts = {
    title: basename(root),
    description: '',
    locales: ['en'],
    redirects: {},
    terms: {},
    rules: {},
  };
  const unread = { file, text: '', fields: new Map(), facts: fallback };
  if (leftOut.includes(file)) return { ...unread, diagnostics: [] };
  const read = await readText({ root, path: join(root, 'site.yaml'), file });
  if (!('text' in read)) return { ...unread, diagnostics: [read.diagnostic] };
  const { text } = read;
  const { value, raw, fields, diagnostics } = readYaml({ file, text }, siteSchema);
  const facts = value ?? { ...fallback, ...validParts(raw, siteSchema) };
  return { file, text, fields, facts, diagnostics: [...diagnostics, ...checkSiteRules(file, fields)] };
}
