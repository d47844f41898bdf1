import { xmlAttributes, xmlText } from '#diagnostics/xml-text.ts';
import type { Guide } from '#guide/mdx-document.ts';
import { pageLocale, type SiteFacts } from '#schema/site.ts';
import { feedAddress } from '../page/feed-address.ts';
import { markdownAddress } from '../page/markdown-address.ts';
import { pageAddress } from '../page/page-address.ts';
import { type SitePlace, siteAddress } from '../page/site-address.ts';

/** How many guides a feed holds: those that were reviewed last. */
const most = 50;

/**
 * The guides of a site by their last review, the latest first, as an Atom feed. A guide is known by its address, and
 * counts as changed on the day of its review, so that it comes up again with the next one.
 */
export function atomFeed(guides: readonly Guide[], site: SiteFacts, place: SitePlace): string {
  const latest = guides
    .toSorted((a, b) => compare(b.facts.reviewed, a.facts.reviewed) || compare(a.slug, b.slug))
    .slice(0, most);
  const own = siteAddress(place, feedAddress);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed${xmlAttributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': pageLocale(site) })}>`,
    `  <id>${xmlText(own)}</id>`,
    `  <title>${xmlText(site.title)}</title>`,
    `  <subtitle>${xmlText(site.description)}</subtitle>`,
    `  <link${xmlAttributes({ rel: 'self', type: 'application/atom+xml', href: own })}/>`,
    `  <link${xmlAttributes({ rel: 'alternate', type: 'text/html', href: siteAddress(place, '/') })}/>`,
    `  <updated>${timeOf(latest[0]?.facts.reviewed ?? '1970-01-01')}</updated>`,
    ...latest.map((guide) => entryOf(guide, place)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryOf(guide: Guide, place: SitePlace): string {
  const { title, description, owner, reviewed, tags } = guide.facts;
  const address = siteAddress(place, pageAddress(guide));
  const markdown = siteAddress(place, markdownAddress(guide));
  return [
    '  <entry>',
    `    <id>${xmlText(address)}</id>`,
    `    <title>${xmlText(title)}</title>`,
    `    <link${xmlAttributes({ rel: 'alternate', type: 'text/html', href: address })}/>`,
    `    <link${xmlAttributes({ rel: 'alternate', type: 'text/markdown', href: markdown })}/>`,
    `    <updated>${timeOf(reviewed)}</updated>`,
    `    <author><name>${xmlText(owner)}</name></author>`,
    ...tags.map((term) => `    <category${xmlAttributes({ term })}/>`),
    `    <summary>${xmlText(description)}</summary>`,
    '  </entry>',
  ].join('\n');
}

function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
