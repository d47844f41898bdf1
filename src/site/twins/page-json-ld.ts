import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library } from '#library/library.ts';
import { providerOf } from '#library/resolve-configuration.ts';
import { pageLocale } from '#schema/site.ts';
import { pageAddress } from '../page/page-address.ts';
import { pagesAbove } from '../page/pages-above.ts';
import { type SitePlace, siteAddress } from '../page/site-address.ts';

/** A page as linked data in the words of schema.org: an article, and where it stands on the site. */
export function pageJsonLd(document: AnyDocument, library: Library, place: SitePlace): object {
  const { facts } = document;
  const address = siteAddress(place, pageAddress(document));
  const home = siteAddress(place, '/');
  const provider = providerOf(document, library.providers);
  const upkeep =
    'reviewed' in facts
      ? { dateModified: facts.reviewed, author: { '@type': 'Organization', name: facts.owner } }
      : {};
  const article = {
    '@type': 'TechArticle',
    '@id': address,
    url: address,
    headline: facts.title,
    description: facts.description,
    inLanguage: pageLocale(library.site),
    isPartOf: { '@type': 'WebSite', '@id': home, url: home, name: library.site.title },
    ...(facts.tags.length === 0 ? {} : { keywords: facts.tags }),
    ...(provider === undefined ? {} : { about: { '@type': 'Organization', name: provider.facts.name } }),
    ...upkeep,
  };
  const trail = [
    { name: library.site.title, item: home },
    ...[...pagesAbove(document, library), document].map((page) => ({
      name: page.facts.title,
      item: siteAddress(place, pageAddress(page)),
    })),
  ];
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((one, index) => ({ '@type': 'ListItem', position: index + 1, ...one })),
  };
  return { '@context': 'https://schema.org', '@graph': [article, breadcrumbs] };
}
