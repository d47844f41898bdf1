import type { Nodes, Root } from 'mdast';

const maximumDepth = 100;
/** More arguments than that may be too many for one call, and some steps are slow where there are many. */
const maximumChildren = 50_000;

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

/** A node that is more than the rest can deal with. */
export interface DeepNode {
  readonly node: Nodes;
  /** Whether it has too many others around it; else it has too many in it. */
  readonly isDeep: boolean;
}

/**
 * A node with more than 100 of its kind around it, or with more than 50,000 others directly in it, if there is one. It does
 * not recurse: the tree may be of any depth.
 */
export function findDeepNode(tree: Root): DeepNode | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    const depth = next.depth + (nesting.has(node.type) ? 1 : 0);
    if (depth > maximumDepth) return { node, isDeep: true };
    if (!('children' in node)) continue;
    if (node.children.length > maximumChildren) return { node, isDeep: false };
    for (const child of node.children.toReversed()) open.push({ node: child, depth });
  }
  return undefined;
}
