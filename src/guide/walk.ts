import type { Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Span } from '#diagnostics/diagnostic.ts';

/** A component or element in a guide. */
export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a component or element. */
export function isJsx(node: { readonly type: string }): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Calls `visit` for every node in document order, with its ancestors from the root down. */
export function walk(
  node: Nodes,
  visit: (node: Nodes, ancestors: readonly Parents[]) => void,
  ancestors: readonly Parents[] = [],
): void {
  visit(node, ancestors);
  if (!('children' in node)) return;
  for (const child of node.children) walk(child, visit, [...ancestors, node]);
}

/** The text of a node and all below it. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.type.startsWith('mdx') ? '' : node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Where a node stands. */
export function spanOf(node: Nodes): Span {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
