import { overviewPaths, providerPath } from '#guide/overview-paths.ts';
import { showcasePath } from '#guide/page-path.ts';
import type { Library, Provider } from '#library/library.ts';
import type { SiteStrings } from '../strings/strings-of.ts';
import type { Facets } from './catalogue.ts';
import type { IndexedPage } from './indexed-page.ts';
import { headingMarkup, plainProse, textMarkup } from './search-markup.ts';

const none: Facets = { provider: [], task: [], auth: [], language: [] };

/** The pages that the site makes of its content: of each provider, of all guides together, and of the showcase. */
export function sitePages(library: Library, strings: SiteStrings): readonly IndexedPage[] {
  return [
    ...[...library.providers.values()].map((provider) => providerPage(provider, strings)),
    ...overviewPages(library, strings),
    ...(library.showcase.length === 0 ? [] : [showcasePage(library, strings)]),
  ];
}

/** A provider is found by its name, its hosts, and what it says of limits, retries and webhooks. */
function providerPage({ id, facts }: Provider, { providers }: SiteStrings): IndexedPage {
  const { name, description, hosts, environments, rateLimits, retryPolicy, webhooks } = facts;
  const { sections } = providers;
  const parts = {
    environments: [environments.sandbox.baseUrl, environments.production.baseUrl, ...hosts],
    limits: [...rateLimits.map(({ what }) => what), retryPolicy],
    webhooks: webhooks === undefined ? [] : [webhooks.header, webhooks.scheme, webhooks.retries],
  };
  const body = Object.entries(parts).flatMap(([part, texts]) => [
    headingMarkup({ id: part, depth: 2, text: sections[part as keyof typeof parts] }),
    ...texts.map(plainProse).map(textMarkup),
  ]);
  return {
    path: `${providerPath(id)}/`,
    title: name,
    kind: providers.title,
    facets: { ...none, provider: [name] },
    body: [textMarkup(description), ...body].join(''),
    rows: [{ type: 'page', name, anchor: '' }],
  };
}

/** The overviews are found by their titles: what they list is found on its own pages. */
function overviewPages({ site }: Library, strings: SiteStrings): readonly IndexedPage[] {
  const { inventory, providers, errorIndex, statusPage } = strings;
  const pages = { inventory, providers, errors: errorIndex, status: statusPage };
  return Object.entries(pages).map(([name, { title, description }]) => ({
    path: `${overviewPaths[name as keyof typeof pages]}/`,
    title,
    kind: site.title,
    facets: none,
    body: textMarkup(description(site.title)),
    rows: [],
  }));
}

function showcasePage({ site, showcase: entries }: Library, { showcase }: SiteStrings): IndexedPage {
  const texts = entries.flatMap(({ id, facts: { title, by, description } }) => [
    headingMarkup({ id, depth: 2, text: title }),
    ...[by, plainProse(description)].map(textMarkup),
  ]);
  const body = [textMarkup(showcase.description(site.title)), ...texts].join('');
  return {
    path: `${showcasePath}/`,
    title: showcase.title,
    kind: site.title,
    facets: none,
    body,
    rows: [],
  };
}
