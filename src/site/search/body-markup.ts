import type { Nodes, Parents } from 'mdast';
import { fenceLanguage } from '#guide/fence-language.ts';
import { isJsx, type JsxNode, textOf } from '#guide/walk.ts';
import { type ComponentName, isComponentName } from '#schema/components.ts';
import type { FactPlace } from './fact-place.ts';
import { factRows, factTexts } from './fact-rows.ts';
import { headingMarkup, rowMarkup, textMarkup } from './search-markup.ts';

/**
 * What the search finds in the body of a page: its headings and rows with their ids, its texts, its code. An auth section
 * that a guide embeds is found on its own page, and code on a page that something generates is not found: examples that
 * are all alike would hide the guides that a reader looks for.
 */
export function bodyMarkup(place: FactPlace): string {
  const { document } = place;
  const headings = new Map(document.headings.map((heading) => [heading.span.start.line, heading]));
  const hasCode = !('generated' in document.facts);
  const below = (node: Parents | JsxNode): string =>
    (node.children as readonly Nodes[]).map((child) => markupOf(child)).join('');
  const markupOf = (node: Nodes): string => {
    if (node.type === 'heading') {
      const heading = headings.get(node.position?.start.line ?? 0);
      return heading === undefined ? textMarkup(textOf(node)) : headingMarkup(heading);
    }
    if (node.type === 'code')
      return hasCode && fenceLanguage(node) !== 'mermaid' ? textMarkup(node.value) : '';
    if (node.type === 'paragraph' || node.type === 'tableCell') return textMarkup(textOf(node));
    if (isJsx(node)) return componentMarkup(node, place) + below(node);
    return 'children' in node ? below(node) : '';
  };
  return markupOf(document.tree);
}

/** What a component shows besides what stands in it. */
function componentMarkup({ name, attributes }: JsxNode, place: FactPlace): string {
  if (name === null || !isComponentName(name)) return '';
  const title = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'title')?.value;
  return [
    ...(typeof title === 'string' ? [textMarkup(title)] : []),
    ...factRows(name satisfies ComponentName, place).map(rowMarkup),
    ...factTexts(name, place).map(textMarkup),
  ].join('');
}
