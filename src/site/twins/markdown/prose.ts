import type { PhrasingContent, RootContent } from 'mdast';
import { parseProse } from '#guide/parse-prose.ts';
import { textOf } from '#guide/walk.ts';
import { inline, joined } from './nodes.ts';
import type { Scope } from './scope.ts';
import { transformNode } from './transform-node.ts';

/** A prose field of the facts as inline nodes; raw HTML in it is text, as on the page. */
export function prose(text: string, scope: Scope): PhrasingContent[] {
  return joined(
    parseProse(text).children.map((block) => inlineOf(block, scope)),
    ' ',
  );
}

function inlineOf(block: RootContent, scope: Scope): PhrasingContent[] {
  if (block.type !== 'paragraph') return inline(textOf(block));
  return block.children.map((node) => transformNode(node, scope) as PhrasingContent);
}
