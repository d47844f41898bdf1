import type { RootContent } from 'mdast';

/** The identifiers of the definitions that links and images refer to. */
export function referredIn(blocks: readonly RootContent[]): Set<string> {
  return new Set(
    blocks.flatMap((block): string[] => [
      ...(block.type === 'linkReference' || block.type === 'imageReference' ? [block.identifier] : []),
      ...('children' in block ? referredIn(block.children as RootContent[]) : []),
    ]),
  );
}
