import type { BlockContent, PhrasingContent } from 'mdast';
import type { FactCell, FactTableData } from '../../page/fact-row.ts';
import { inline, inlineCode, joined, link, paragraph, strong, table } from './nodes.ts';
import { prose } from './prose.ts';
import type { Scope } from './scope.ts';

/** A table of facts, below its label where it has to be told apart from others. A head of several rows stands in each. */
export function factTable(
  data: FactTableData,
  scope: Scope,
  { isTitled }: { isTitled: boolean },
): BlockContent[] {
  const rows = data.rows.flatMap(({ head, groups }) =>
    groups.map((cells) => [head, ...cells].map((cell) => cellOf(cell, scope))),
  );
  return [
    ...(isTitled ? [paragraph(strong(data.label))] : []),
    table([data.columns.map((column) => inline(column)), ...rows]),
  ];
}

function cellOf({ codes = [], lines = [], prose: text, steps = [], link: to, note }: FactCell, scope: Scope) {
  const parts: PhrasingContent[][] = [
    ...codes.map((name) => [inlineCode(name)]),
    ...lines.map((line) => inline(line)),
    ...(text === undefined ? [] : [prose(text, scope)]),
    ...steps.map((step, index) => [...inline(`${index + 1}. `), ...prose(step, scope)]),
    // A row of this page has no address of its own here.
    ...(to === undefined ? [] : [to.href.startsWith('#') ? inline(to.text) : [link(to.href, to.text)]]),
    ...(note === undefined ? [] : [prose(note, scope)]),
  ];
  return joined(parts, steps.length > 0 ? ' ' : ' · ');
}
