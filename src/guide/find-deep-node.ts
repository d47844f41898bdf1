import type { Nodes, Root } from 'mdast';

const maximumDepth = 100;

/** Nodes that an author nests; paragraphs, lists and tables only come with others. */
const nesting: ReadonlySet<string> = new Set([
  'blockquote',
  'listItem',
  'emphasis',
  'strong',
  'delete',
  'link',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/**
 * A node with more than 100 of its kind around it, if there is one. It does not recurse: the tree may be of any depth.
 */
export function findDeepNode(tree: Root): Nodes | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    const depth = next.depth + (nesting.has(node.type) ? 1 : 0);
    if (depth > maximumDepth) return node;
    if ('children' in node) open.push(...node.children.map((child) => ({ node: child, depth })).reverse());
  }
  return undefined;
}
