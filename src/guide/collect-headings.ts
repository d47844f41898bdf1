import GithubSlugger, { slug } from 'github-slugger';
import type { Root } from 'mdast';
import type { Heading } from './mdx-document.ts';
import { spanOf, textOf, walk } from './walk.ts';

/** The headings of a body, with the ids that they have on the page. */
export function collectHeadings(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  walk(tree, (node) => {
    if (node.type !== 'heading') return;
    const text = textOf(node).trim();
    headings.push({
      id: slugger.slug(slug(text) === '' ? 'section' : text),
      depth: node.depth,
      text,
      span: spanOf(node),
    });
  });
  return headings;
}
