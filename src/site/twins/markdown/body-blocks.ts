import type { BlockContent, Code, Nodes, RootContent } from 'mdast';
import { fenceLanguage } from '#guide/fence-language.ts';
import { isJsx, type JsxNode, spanOf } from '#guide/walk.ts';
import type { ComponentName } from '#schema/components.ts';
import { goLiveBlocks, prerequisiteBlocks } from './checklist-blocks.ts';
import { diagramBlocks, fileBlocks, sampleBlocks, verifyBlocks } from './code-blocks.ts';
import {
  configurationBlocks,
  endpointBlocks,
  errorBlocks,
  eventBlocks,
  mappingBlocks,
  operationsBlocks,
  ownershipBlocks,
} from './fact-blocks.ts';
import { paragraph, strong } from './nodes.ts';
import type { Scope } from './scope.ts';
import { transformNode } from './transform-node.ts';

type Blocks = RootContent[];
type Wrapper = 'Steps' | 'Samples' | 'Note' | 'SampleFile' | 'Authentication';

/** The components that place typed facts. */
const facts: Readonly<Record<Exclude<ComponentName, Wrapper>, (scope: Scope) => BlockContent[]>> = {
  Configuration: configurationBlocks,
  Endpoints: endpointBlocks,
  Errors: errorBlocks,
  Events: eventBlocks,
  GoLive: goLiveBlocks,
  Mapping: mappingBlocks,
  Operations: operationsBlocks,
  Ownership: ownershipBlocks,
  Prerequisites: prerequisiteBlocks,
  Verify: verifyBlocks,
};

/**
 * The body of a page without components: what each of them shows stands in its place.
 *
 * @param embedded the blocks of the auth sections that the page embeds
 */
export function bodyBlocks(scope: Scope, embedded: readonly RootContent[]): Blocks {
  const { document } = scope.view;
  const sampleAt = new Map(document.samples.map((sample) => [sample.span.start.line, sample.id]));
  const propsAt = new Map(document.components.map(({ span, props }) => [placeOf(span), props]));

  const expand = (nodes: readonly Nodes[]): Blocks => nodes.flatMap(expandOne);

  const expandOne = (node: Nodes): Blocks => {
    if (isJsx(node)) return component(node, expand(node.children as Nodes[]));
    if (node.type === 'code') return code(node);
    if (node.type.startsWith('mdx')) return [];
    if (!('children' in node) || !holdsBlocks(node)) return [transformNode(node, scope) as RootContent];
    const shell = transformNode({ ...node, children: [] } as Nodes, scope);
    return [{ ...shell, children: expand(node.children) } as RootContent];
  };

  const code = (node: Code): Blocks => {
    const { line } = spanOf(node).start;
    if (fenceLanguage(node) === 'mermaid') return diagramBlocks(line + 1, scope);
    const id = sampleAt.get(line);
    // The expected output of a sample stands below it.
    return id === undefined ? [] : sampleBlocks(id, scope);
  };

  const component = (node: JsxNode, children: Blocks): Blocks => {
    const name = node.name as ComponentName;
    const props = propsAt.get(placeOf(spanOf(node as never))) ?? {};
    if (name === 'Samples' || name === 'Steps') return children;
    if (name === 'Authentication') return [...embedded];
    if (name === 'SampleFile') return fileBlocks(props as { src: string; region?: string }, scope);
    return name === 'Note' ? [noteOf(props, children, scope)] : facts[name](scope);
  };

  return expand(document.tree.children);
}

function noteOf(props: Readonly<Record<string, unknown>>, children: Blocks, scope: Scope): RootContent {
  const { notes } = scope.context.strings;
  const { kind = 'note', title } = props as { kind?: keyof typeof notes; title?: string };
  return {
    type: 'blockquote',
    children: [paragraph(strong(title ?? notes[kind])), ...(children as BlockContent[])],
  };
}

/** Whether samples and components can stand in it. */
function holdsBlocks({ type }: Nodes): boolean {
  return ['list', 'listItem', 'blockquote', 'footnoteDefinition'].includes(type);
}

function placeOf(span: { readonly start: { readonly line: number; readonly column: number } }): string {
  return `${span.start.line}:${span.start.column}`;
}
