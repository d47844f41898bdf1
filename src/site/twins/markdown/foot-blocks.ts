import type { RootContent } from 'mdast';
import { resolveProviderFacts } from '#library/resolve-provider-facts.ts';
import { linkedPage } from '../../page/linked-page.ts';
import { twinLink } from '../twin-link.ts';
import { bullets, inline, link, paragraph } from './nodes.ts';
import type { Scope } from './scope.ts';

/** Where to go on from a page: related pages, and the provider’s own documentation. */
export function footBlocks({ view, context }: Scope): RootContent[] {
  const { document, library } = view;
  const { page } = context.strings;
  const related = document.facts.related.map((path) => {
    const { title, description } = linkedPage(library, path);
    const words = description === undefined ? [] : inline(`: ${description}`);
    return [paragraph(link(twinLink(path, document, context), title), ...words)];
  });
  const provider = resolveProviderFacts(document, library.providers)?.facts;
  const links =
    provider === undefined
      ? []
      : [
          link(provider.documentation, page.documentation(provider.name)),
          link(provider.support, page.support(provider.name)),
          ...(provider.statusPage === undefined
            ? []
            : [link(provider.statusPage, page.status(provider.name))]),
        ];
  const items = [...related, ...links.map((one) => [paragraph(one)])];
  if (items.length === 0) return [];
  return [{ type: 'heading', depth: 2, children: inline(page.related) }, bullets(items)];
}
