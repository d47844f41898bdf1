import { join } from 'node:path';
import { collectFieldLinks, type Fields } from '#guide/collect-links.ts';
import { displayPath } from '#library/display-path.ts';
import { providerPlace, type Surroundings } from '#library/load-surroundings.ts';
import { readPage } from '#library/read-page.ts';
import { readDescription, readProviderFile } from '#library/read-provider.ts';
import { readSite } from '#library/read-site.ts';
import { siteLinks } from '#links/site-links.ts';
import { checkEventExample } from '#lint/check-event-example.ts';
import { checkInterfaceLanguage } from '#lint/check-interface-language.ts';
import { checkProviderDescription } from '#lint/check-provider-description.ts';
import { lintProvider } from '#lint/lint-provider.ts';
import { providerSchema } from '#schema/provider.ts';
import { siteSchema } from '#schema/site.ts';
import type { Unit, UnitReport } from './unit.ts';

/** What is found in `site.yaml`, besides what is wrong with it as a text. */
export async function examineSite(root: string): Promise<UnitReport> {
  const site = await readSite(root);
  const facts = linksOf({ ...site, schema: siteSchema });
  const diagnostics = [...site.diagnostics, ...checkInterfaceLanguage(site)];
  return { diagnostics, rules: site.facts.rules, site: siteLinks(site), ...facts };
}

/** The same for the `openapi.yaml` of a provider. */
export async function examineDescription(root: string, provider: string): Promise<UnitReport> {
  const { value, diagnostics } = await readDescription(providerPlace(root, provider));
  return { diagnostics: value === undefined ? diagnostics : checkProviderDescription(value) };
}

/** The same for the `provider.yaml` of a provider. */
export function examineProvider(
  id: string,
  { providerFiles }: Pick<Surroundings, 'providerFiles'>,
): UnitReport {
  const provider = providerFiles.get(id);
  if (provider === undefined) return { diagnostics: [] };
  const { value, diagnostics } = provider.facts;
  const facts = value === undefined ? {} : linksOf({ ...value, schema: providerSchema });
  return { diagnostics: [...diagnostics, ...lintProvider(provider)], ...facts };
}

/** Reads a file as those who depend on it do. It never says what is wrong with it: the unit of the file itself does. */
export async function examineReading(
  root: string,
  { of }: Extract<Unit, { kind: 'reading' }>,
): Promise<UnitReport> {
  if (of.kind === 'page') await readPage(of.page, { root });
  else await readProviderFile(providerPlace(root, of.provider));
  return { diagnostics: [] };
}

/** What is wrong with a file of a provider that is read when a sample or a webhook needs it: an example of an event. */
export async function examineExample(root: string, path: string): Promise<UnitReport> {
  const isExample = /^providers\/[^/]+\/events\/[^/]+\.json$/.test(path);
  const place = { root, path: join(root, path), file: displayPath(root, path) };
  return { diagnostics: isExample ? await checkEventExample(place) : [] };
}

function linksOf({ file, ...fields }: Fields & { readonly file: string }): Pick<UnitReport, 'facts'> {
  const links = collectFieldLinks(fields);
  return links.length === 0 ? {} : { facts: { file, links } };
}
