import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { AnyDocument, AuthSection } from '#guide/mdx-document.ts';
import { checkReferences } from './check-references.ts';
import { displayPath } from './display-path.ts';
import type { FoundFiles } from './find-files.ts';
import type { Library } from './library.ts';
import { type PageSource, type ReadPage, readPage } from './read-page.ts';
import { type ProviderPlace, type ReadProvider, readProvider } from './read-provider.ts';
import { readSite, type SiteFile } from './read-site.ts';

/** What stands around every page: the site’s facts, the providers and the auth sections that could be read. */
export interface Surroundings extends Pick<Library, 'site' | 'providers' | 'auth'> {
  /** `site.yaml` as it was read. */
  readonly siteFile: SiteFile;
  /** Every auth page as it was read, by slug, broken ones too. */
  readonly authPages: ReadonlyMap<string, ReadPage>;
  /** Every provider as it was read, by id, broken ones too. */
  readonly providerFiles: ReadonlyMap<string, ReadProvider>;
  /** The findings in `site.yaml` and in the facts of providers. */
  readonly diagnostics: readonly Diagnostic[];
  /** The findings in what a page refers to; none about a broken provider, which has findings of its own. */
  readonly checkReferences: (document: AnyDocument) => readonly Diagnostic[];
  /** Whether all that a page refers to could be read. */
  readonly isWhole: (document: AnyDocument) => boolean;
}

/** Where the surroundings of pages are read. */
export interface SurroundingsSource extends PageSource {
  /** Display paths of files that are treated as if they could not be read, without a finding: they would end the reader. */
  readonly leftOut?: readonly string[] | undefined;
}

/** Reads what pages share. */
export async function loadSurroundings(
  found: FoundFiles,
  { leftOut = [], ...source }: SurroundingsSource,
): Promise<Surroundings> {
  const { root } = source;
  const isLeftOut = (path: string) => leftOut.includes(displayPath(root, path));
  const sections = found.documents.filter(({ kind }) => kind === 'auth');
  const [site, providers, pages] = await Promise.all([
    readSite(root, leftOut),
    Promise.all(found.providers.map((id) => readProvider(id, { ...providerPlace(root, id), leftOut }))),
    Promise.all(
      sections.map((section): Promise<ReadPage> | ReadPage =>
        isLeftOut(section.path) ? { diagnostics: [] } : readPage(section, source),
      ),
    ),
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
    providerFiles: new Map(found.providers.map((id, index) => [id, providers[index] as ReadProvider])),
    diagnostics: [...site.diagnostics, ...providers.flatMap(({ diagnostics }) => diagnostics)],
    checkReferences: check,
    isWhole,
  };
}

/** Where a provider of a content root stands. */
export function providerPlace(root: string, id: string): ProviderPlace {
  return { folder: join(root, 'providers', id), display: displayPath(root, `providers/${id}`) };
}
