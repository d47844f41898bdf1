import type { Nodes } from 'mdast';
import { twinLink } from '../twin-link.ts';
import type { Scope } from './scope.ts';

/**
 * A node of an author’s text as its twin has it: links lead to twins, headings go deeper in an embedded section, and what a
 * label stands for is told apart from that of the page around it. Raw HTML is text, as on the page.
 */
export function transformNode(node: Nodes, scope: Scope): Nodes {
  const own = withoutPlace(node);
  const changed =
    'children' in own ? { ...own, children: own.children.map((one) => transformNode(one, scope)) } : own;
  return changeOne(changed as Nodes, scope);
}

function changeOne(node: Nodes, { view, context, headingShift }: Scope): Nodes {
  switch (node.type) {
    case 'html':
      return { type: 'text', value: node.value };
    case 'heading':
      return { ...node, depth: Math.min(6, node.depth + headingShift) as typeof node.depth };
    case 'link':
    case 'image':
      return { ...node, url: twinLink(node.url, view.document, context) };
    case 'definition':
      return { ...labelled(node, view.prefix), url: twinLink(node.url, view.document, context) };
    case 'linkReference':
    case 'imageReference':
      return { ...labelled(node, view.prefix), referenceType: 'full' };
    case 'footnoteReference':
    case 'footnoteDefinition':
      return labelled(node, view.prefix);
    default:
      return node;
  }
}

/** A label belongs to its text: two texts on one page may use the same one. */
function labelled<Node extends { readonly identifier: string; readonly label?: string | null | undefined }>(
  node: Node,
  prefix: string,
): Node {
  return { ...node, identifier: prefix + node.identifier, label: prefix + (node.label ?? node.identifier) };
}

function withoutPlace<Node extends Nodes>(node: Node): Node {
  const { position: _position, ...own } = node;
  return own as Node;
}
