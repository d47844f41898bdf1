import type { RootContent } from 'mdast';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library } from '#library/library.ts';
import { markdownAddress } from '../page/markdown-address.ts';
import { pagesAbove } from '../page/pages-above.ts';
import { siteAddress } from '../page/site-address.ts';
import { schemaAddress } from './data/published-schemas.ts';
import { bullets, inline, link, paragraph } from './markdown/nodes.ts';
import { writeMarkdown } from './markdown/write-markdown.ts';
import type { TwinContext } from './twin-context.ts';

/**
 * The contents of a site for language models, as https://llmstxt.org has it: a title, what the site is, and lists of
 * links to the Markdown of its pages; what lies below other pages comes last, as optional.
 */
export function llmsText(library: Library, context: TwinContext): string {
  const { site } = library;
  const { sections, twins } = context.strings;
  const isBelow = (document: AnyDocument) => pagesAbove(document, library).length > 0;
  const lists = [
    section(sections.guides.title, library.guides, context),
    section(sections.auth.title, [...library.auth.values()], context),
    section(sections.patterns.title, library.patterns, context),
    section(
      sections.reference.title,
      library.reference.filter((document) => !isBelow(document)),
      context,
    ),
    dataSection(context),
    section(twins.optional, library.reference.filter(isBelow), context),
  ];
  return writeMarkdown([
    { type: 'heading', depth: 1, children: inline(site.title) },
    { type: 'blockquote', children: [paragraph(site.description)] },
    ...lists.flat(),
  ]);
}

function section(title: string, documents: readonly AnyDocument[], { place }: TwinContext): RootContent[] {
  if (documents.length === 0) return [];
  const items = documents.map((document) => {
    const { title: name, description } = document.facts;
    return [paragraph(link(siteAddress(place, markdownAddress(document)), name), `: ${description}`)];
  });
  return [{ type: 'heading', depth: 2, children: inline(title) }, bullets(items)];
}

function dataSection({ place, strings: { twins } }: TwinContext): RootContent[] {
  const files = [
    ['/guides.json', twins.list],
    [schemaAddress('guides'), twins.listSchema],
    [schemaAddress('guide'), twins.guideSchema],
  ] as const;
  const items = files.map(([path, what]) => [
    paragraph(link(siteAddress(place, path), path.slice(1)), `: ${what}`),
  ]);
  return [{ type: 'heading', depth: 2, children: inline(twins.data) }, bullets(items)];
}
