import type { Nodes, Root } from 'mdast';

/** The nodes of a tree, by type, each in document order. */
export type NodesByType = ReadonlyMap<string, readonly Nodes[]>;

const known = new WeakMap<Root, NodesByType>();

/** The nodes of one type in a tree, in document order. A tree is walked once, however many rules ask. */
export function nodesOf<Type extends Nodes['type']>(
  tree: Root,
  type: Type,
): readonly Extract<Nodes, { type: Type }>[] {
  let nodes = known.get(tree);
  if (nodes === undefined) {
    nodes = index(tree);
    known.set(tree, nodes);
  }
  return (nodes.get(type) ?? []) as readonly Extract<Nodes, { type: Type }>[];
}

function index(tree: Root): NodesByType {
  const byType = new Map<string, Nodes[]>();
  const visit = (node: Nodes): void => {
    const same = byType.get(node.type);
    if (same === undefined) byType.set(node.type, [node]);
    else same.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return byType;
}
