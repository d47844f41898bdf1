import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { findDeepNesting } from './find-deep-nesting.ts';
import { findDeepNode } from './find-deep-node.ts';

/** Parses a prose field of the frontmatter. One that nests absurdly deep is plain text. */
export function parseProse(markdown: string): Root {
  if (findDeepNesting(markdown) !== undefined) return plain(markdown);
  const tree = markdownToMdast(markdown, { features: { frontmatter: false } }) as Root;
  return findDeepNode(tree) === undefined ? tree : plain(markdown);
}

function plain(value: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}
