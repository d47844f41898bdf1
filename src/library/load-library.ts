import { basename, dirname, join, resolve } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type {
  AnyDocument,
  AuthSection,
  DocumentKind,
  Guide,
  MdxDocument,
  Pattern,
  ReferencePage,
} from '#guide/mdx-document.ts';
import { readDocument } from '#guide/read-document.ts';
import { readYaml } from '#guide/read-yaml.ts';
import { type SiteFacts, siteSchema } from '#schema/site.ts';
import { checkReferences } from './check-references.ts';
import { type FoundDocument, findFiles, unexpectedFile } from './find-files.ts';
import type { Library } from './library.ts';
import { readProvider } from './read-provider.ts';
import { readText } from './read-text.ts';

/** How a library is loaded. */
export interface LoadOptions {
  /** The path under which the site is served, without a final slash. */
  readonly base?: string;
}

/**
 * Reads a whole content root. Every file is read once; a broken one never hides the others: it is left out and
 * its findings are in `diagnostics`.
 *
 * @param root absolute path of the folder that holds `site.yaml`
 */
export async function loadLibrary(root: string, options: LoadOptions = {}): Promise<Library> {
  const display = (path: string) => `${basename(root)}/${path}`;
  const found = findFiles(root);
  const [site, providers, documents] = await Promise.all([
    readSite(join(root, 'site.yaml'), display('site.yaml')),
    Promise.all(
      found.providers.map((id) =>
        readProvider(id, { folder: join(root, 'providers', id), display: display(`providers/${id}`) }),
      ),
    ),
    Promise.all(
      found.documents.map((document) => readPage(document, { root, display, base: options.base ?? '' })),
    ),
  ]);
  const providersById = new Map(
    providers.flatMap(({ provider }) => (provider === undefined ? [] : [[provider.id, provider] as const])),
  );
  const pages = documents.flatMap(({ document }) => (document === undefined ? [] : [document]));
  const ids = {
    providers: providersById,
    auth: new Set(found.documents.filter(({ kind }) => kind === 'auth').map(({ slug }) => slug)),
  };
  const brokenProviders = new Set(found.providers.filter((id) => !providersById.has(id)));
  const problems = new Map(
    pages.map((page) => [page, isCutOff(page, brokenProviders) ? [] : checkReferences(page, ids)]),
  );
  const whole = pages.filter((page) => problems.get(page)?.length === 0 && !isCutOff(page, brokenProviders));
  const diagnostics: Diagnostic[] = [
    ...site.diagnostics,
    ...found.unexpected.map((path) => unexpectedFile(path, basename(root))),
    ...providers.flatMap((provider) => provider.diagnostics),
    ...documents.flatMap((document) => document.diagnostics),
    ...[...problems.values()].flat(),
  ];
  return {
    root: resolve(root),
    site: site.value,
    providers: providersById,
    auth: new Map(ofKind(whole, 'auth').map((section) => [section.slug, section as AuthSection])),
    guides: ofKind(whole, 'guide') as readonly Guide[],
    patterns: ofKind(whole, 'pattern') as readonly Pattern[],
    reference: ofKind(whole, 'reference') as readonly ReferencePage[],
    files: 1 + found.providers.length * 2 + found.documents.length,
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
}

/** A page whose provider is broken is left out too, without findings of its own. */
function isCutOff(page: AnyDocument, brokenProviders: ReadonlySet<string>): boolean {
  return 'provider' in page.facts && brokenProviders.has(page.facts.provider);
}

function ofKind(documents: readonly AnyDocument[], kind: DocumentKind): readonly AnyDocument[] {
  return documents.filter((document) => document.kind === kind);
}

async function readSite(
  path: string,
  file: string,
): Promise<{ value: SiteFacts; diagnostics: readonly Diagnostic[] }> {
  const fallback: SiteFacts = { title: basename(dirname(path)), description: '', locale: 'en' };
  const text = await readText(path, file);
  if (!('text' in text)) return { value: fallback, diagnostics: [text.diagnostic] };
  const { value, diagnostics } = readYaml({ file, text: text.text }, siteSchema);
  return { value: value ?? fallback, diagnostics };
}

interface PageContext {
  readonly root: string;
  readonly display: (path: string) => string;
  readonly base: string;
}

async function readPage(
  { kind, slug, path }: FoundDocument,
  { root, display, base }: PageContext,
): Promise<{ document?: AnyDocument; diagnostics: readonly Diagnostic[] }> {
  const file = display(path);
  const text = await readText(join(root, path), file);
  if (!('text' in text)) return { diagnostics: [text.diagnostic] };
  const { document, diagnostics } = readDocument(
    { kind, slug, file, path: join(root, path), text: text.text },
    base,
  );
  return {
    ...(document === undefined ? {} : { document: document as MdxDocument as AnyDocument }),
    diagnostics,
  };
}
