import type { BlockContent } from 'mdast';
import { type ChecklistItem, goLiveItems, prerequisiteItems } from '../../page/checklist-items.ts';
import { bullets, paragraph } from './nodes.ts';
import { prose } from './prose.ts';
import type { Scope } from './scope.ts';

/** The prerequisites of a guide, as a task list. */
export function prerequisiteBlocks(scope: Scope): BlockContent[] {
  const { facts } = scope.view.document;
  return checklist(
    prerequisiteItems('prerequisites' in facts ? facts.prerequisites : [], scope.context.strings),
    scope,
  );
}

/** The production checklist of a guide, as a task list. */
export function goLiveBlocks(scope: Scope): BlockContent[] {
  const { facts } = scope.view.document;
  return checklist(goLiveItems('goLive' in facts ? facts.goLive : [], scope.context.strings), scope);
}

function checklist(items: readonly ChecklistItem[], scope: Scope): BlockContent[] {
  if (items.length === 0) return [];
  const tasks = items.map(({ what, facts }) => [
    paragraph(...prose(what, scope)),
    bullets(facts.map(({ label, text }) => [paragraph(`${label}: `, ...prose(text, scope))])),
  ]);
  return [bullets(tasks, { checked: false })];
}
