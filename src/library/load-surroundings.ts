import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { AnyDocument, AuthSection } from '#guide/mdx-document.ts';
import { checkReferences } from './check-references.ts';
import { displayPath } from './display-path.ts';
import type { FoundFiles } from './find-files.ts';
import type { Library } from './library.ts';
import { type PageSource, type ReadPage, readPage } from './read-page.ts';
import { readProvider } from './read-provider.ts';
import { readSite, type SiteFile } from './read-site.ts';

/** What stands around every page: the site’s facts, the providers and the auth sections that could be read. */
export interface Surroundings extends Pick<Library, 'site' | 'providers' | 'auth'> {
  /** `site.yaml` as it was read. */
  readonly siteFile: SiteFile;
  /** Every auth page as it was read, by slug, broken ones too. */
  readonly authPages: ReadonlyMap<string, ReadPage>;
  /** The ids of providers that could not be read. */
  readonly brokenProviders: ReadonlySet<string>;
  /** The findings in `site.yaml` and in the facts of providers. */
  readonly diagnostics: readonly Diagnostic[];
  /** The findings in what a page refers to; none about a broken provider, which has findings of its own. */
  readonly checkReferences: (document: AnyDocument) => readonly Diagnostic[];
  /** Whether all that a page refers to could be read. */
  readonly isWhole: (document: AnyDocument) => boolean;
}

/** Reads what pages share. */
export async function loadSurroundings(found: FoundFiles, source: PageSource): Promise<Surroundings> {
  const { root } = source;
  const sections = found.documents.filter(({ kind }) => kind === 'auth');
  const [site, providers, pages] = await Promise.all([
    readSite(root),
    Promise.all(
      found.providers.map((id) =>
        readProvider(id, {
          folder: join(root, 'providers', id),
          display: displayPath(root, `providers/${id}`),
        }),
      ),
    ),
    Promise.all(sections.map((section) => readPage(section, source))),
  ]);
  const providersById = new Map(
    providers.flatMap(({ provider }) => (provider === undefined ? [] : [[provider.id, provider] as const])),
  );
  const brokenProviders = new Set(found.providers.filter((id) => !providersById.has(id)));
  const ids = { providers: providersById, auth: new Set(sections.map(({ slug }) => slug)) };
  const isCutOff = ({ facts }: AnyDocument) => 'provider' in facts && brokenProviders.has(facts.provider);
  const check = (document: AnyDocument) => (isCutOff(document) ? [] : checkReferences(document, ids));
  const isWhole = (document: AnyDocument) => !isCutOff(document) && check(document).length === 0;
  const whole = pages.flatMap(({ document }) =>
    document?.kind === 'auth' && isWhole(document) ? [[document.slug, document] as const] : [],
  );
  return {
    site: site.facts,
    siteFile: site,
    providers: providersById,
    auth: new Map<string, AuthSection>(whole),
    authPages: new Map(sections.map(({ slug }, index) => [slug, pages[index] as ReadPage])),
    brokenProviders,
    diagnostics: [...site.diagnostics, ...providers.flatMap(({ diagnostics }) => diagnostics)],
    checkReferences: check,
    isWhole,
  };
}
