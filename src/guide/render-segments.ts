import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, Heading as HeadingNode, List, ListItem, Parents, Root } from 'mdast';
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast';
import type { Point } from '#diagnostics/diagnostic.ts';
import type { ComponentName } from '#schema/components.ts';
import { groupId } from './collect-samples.ts';
import { fenceLanguage } from './fence-language.ts';
import type { ComponentUse, MdxDocument, RenderOptions, Segment } from './mdx-document.ts';
import { resolveUrl } from './resolve-url.ts';
import { type JsxNode, spanOf } from './walk.ts';

type Rendered = Pick<MdxDocument, 'headings' | 'samples' | 'diagrams' | 'components'> & {
  readonly tree: Root;
  readonly byLine: ReadonlyMap<number, { readonly sample: string; readonly isOutput: boolean }>;
};

/** What the ids of footnotes start with: no heading can have such an id, as slugs are lower case. */
const footnotePrefix = 'siteFootnote-';

type Marker = { readonly open: Segment } | { readonly openComponent: JsxNode } | { readonly close: true };

/**
 * Renders a body to segments. Components become markers in one pass to HTML, at which the HTML is then cut:
 * what stands between two markers is ready HTML.
 */
export function renderSegments(document: Rendered, options: RenderOptions): Segment[] {
  const markers: Marker[] = [];
  const mark = (marker: Marker): ElementContent => ({
    type: 'comment',
    value: `handrail:${markers.push(marker) - 1}`,
  });
  const hast = toHast(document.tree, {
    handlers: handlersFor(document, options, mark) as never,
    clobberPrefix: `${footnotePrefix}${options.idPrefix ?? ''}`,
    footnoteLabel: options.words.footnotes,
    footnoteBackLabel: (index, again) =>
      options.words.backTo(again > 1 ? `${index + 1}-${again}` : `${index + 1}`),
    footnoteLabelTagName: `h${Math.min(6, 2 + (options.headingShift ?? 0))}`,
    footnoteLabelProperties: { className: ['visually-hidden'] },
  });
  finishElements(hast, options);
  const uses = new Map(document.components.map((use) => [placeKey(use.span.start), use]));
  return cut(toHtml(hast as HastRoot).split(/<!--handrail:(\d+)-->/), markers, uses);
}

/** Where something starts, as a key. */
function placeKey({ line, column }: Point): string {
  return `${line}:${column}`;
}

function handlersFor(document: Rendered, options: RenderOptions, mark: (marker: Marker) => ElementContent) {
  const jsx = (state: State, node: JsxNode) => {
    const group = groupId(node as never);
    if (node.name === 'Samples') {
      const ids = document.samples.filter((sample) => sample.group === group).map(({ id }) => id);
      return mark({ open: { type: 'samples', group, ids } });
    }
    return [mark({ openComponent: node }), ...state.all(node as never), mark({ close: true })];
  };
  return {
    code: (_state: State, node: Code) => {
      if (fenceLanguage(node) === 'mermaid') {
        return mark({ open: { type: 'diagram', line: spanOf(node).start.line + 1 } });
      }
      const known = document.byLine.get(spanOf(node).start.line);
      return known === undefined || known.isOutput
        ? undefined
        : mark({ open: { type: 'sample', id: known.sample } });
    },
    heading: headingHandler(document, options),
    listItem: listItemHandler(),
    table: (state: State, node: never, parent: never) => ({
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-region'], role: 'group', tabIndex: 0, ariaLabel: options.words.table },
      children: [defaultHandlers.table(state, node)],
      parent,
    }),
    html: () => undefined,
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
    mdxjsEsm: () => undefined,
  };
}

function headingHandler({ headings }: Rendered, { idPrefix = '', headingShift = 0, words }: RenderOptions) {
  const byPlace = new Map(headings.map((heading) => [placeKey(heading.span.start), heading]));
  return (state: State, node: HeadingNode): Element => {
    const { id = '', text = '' } = byPlace.get(placeKey(spanOf(node).start)) ?? {};
    const anchor: ElementContent = {
      type: 'element',
      tagName: 'a',
      properties: { href: `#${id}`, className: ['heading-anchor'], ariaLabel: words.linkTo(text) },
      children: [{ type: 'text', value: '#' }],
    };
    return {
      type: 'element',
      tagName: `h${Math.min(6, node.depth + headingShift)}`,
      properties: { id: idPrefix + id },
      children: [...state.all(node), anchor],
    };
  };
}

/** The default, but for whether a list is loose: that one looks through the whole list for each of its items. */
function listItemHandler() {
  const known = new WeakMap<List, boolean>();
  const isLoose = (list: List): boolean => {
    const answer =
      known.get(list) ??
      ((list.spread ?? false) || list.children.some(({ spread, children }) => spread ?? children.length > 1));
    known.set(list, answer);
    return answer;
  };
  return (state: State, node: ListItem, parent: Parents | undefined) =>
    defaultHandlers.listItem(
      state,
      node,
      parent?.type === 'list' ? { ...parent, spread: isLoose(parent), children: [] } : parent,
    );
}

/** Gives links their addresses, and the heading of the footnotes an id of its own. */
function finishElements(node: HastNodes, options: RenderOptions): void {
  if (node.type === 'element') finishElement(node, options);
  if ('children' in node) for (const child of node.children) finishElements(child, options);
}

function finishElement({ properties, children }: Element, options: RenderOptions): void {
  const label = `${footnotePrefix}${options.idPrefix ?? ''}label`;
  if (properties['dataFootnotes'] !== undefined && children[0]?.type === 'element')
    children[0].properties['id'] = label;
  if (properties['dataFootnoteRef'] !== undefined) properties['ariaDescribedBy'] = [label];
  // Both ends of a footnote have the prefix already.
  if (properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined) return;
  for (const name of ['href', 'src']) {
    const url = properties[name];
    if (typeof url === 'string') properties[name] = resolveUrl(url, options);
  }
}

/** `pieces` are HTML and marker numbers in turn. */
function cut(
  pieces: readonly string[],
  markers: readonly Marker[],
  uses: ReadonlyMap<string, ComponentUse>,
): Segment[] {
  const root: Segment[] = [];
  const stack: { into: Segment[]; node?: JsxNode }[] = [{ into: root }];
  for (const [index, piece] of pieces.entries()) {
    const top = stack.at(-1);
    if (top === undefined) break;
    if (index % 2 === 0) {
      if (piece.trim() !== '') top.into.push({ type: 'html', html: piece });
      continue;
    }
    const marker = markers[Number(piece)];
    if (marker === undefined) continue;
    if ('open' in marker) top.into.push(marker.open);
    else if ('openComponent' in marker) stack.push({ into: [], node: marker.openComponent });
    else {
      stack.pop();
      const parent = stack.at(-1);
      if (parent !== undefined && top.node !== undefined)
        parent.into.push(
          componentSegment(top.node, top.into, uses.get(placeKey(spanOf(top.node as never).start))),
        );
    }
  }
  return root;
}

function componentSegment(node: JsxNode, children: Segment[], use: ComponentUse | undefined): Segment {
  const name = (node.name ?? '') as Exclude<ComponentName, 'Samples'>;
  return { type: 'component', name, props: use?.props ?? {}, children };
}
