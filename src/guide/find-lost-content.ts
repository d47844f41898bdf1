import type { Parents, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { type ComponentName, isComponentName } from '#schema/components.ts';
import { fenceLanguage } from './fence-language.ts';
import { spanOf, walk } from './walk.ts';

/** Components that show what they hold. */
const wrappers: ReadonlySet<string> = new Set<ComponentName>(['Steps', 'Note']);

/** What stands within a component that does not show it: text in a table of facts, and all but fences in a group of tabs. */
export function findLostContent(tree: Root, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  walk(tree, (node, ancestors) => {
    if (!isLosing(node) || ancestors.some(isLosing)) return;
    const lost = node.children.find((child) => !isComment(child) && !isShown(child, node.name));
    if (lost === undefined) return;
    const isGroup = node.name === 'Samples';
    const message = `What stands here within \`<${node.name}>\` is not shown${isGroup ? ': a group of tabs holds fences alone' : ''}.`;
    const help = isGroup
      ? 'Put it before `<Samples>`, or after it.'
      : `Put it before or after the component, and write that as \`<${node.name} />\`.`;
    diagnostics.push(
      report('guide/lost-content', { file, span: spanOf(lost as RootContent) }, message, { help }),
    );
  });
  return diagnostics;
}

function isLosing(node: { readonly type: string }): node is MdxJsxFlowElement {
  if (node.type !== 'mdxJsxFlowElement') return false;
  const { name } = node as MdxJsxFlowElement;
  return name !== null && isComponentName(name) && !wrappers.has(name);
}

function isShown(child: Parents['children'][number], name: string | null): boolean {
  return name === 'Samples' && child.type === 'code' && fenceLanguage(child) !== 'mermaid';
}

function isComment({ type }: { readonly type: string }): boolean {
  return type === 'mdxFlowExpression';
}
