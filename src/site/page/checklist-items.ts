import type { GuideFacts } from '#schema/guide.ts';
import type { Strings } from '../strings/strings.ts';

/** An item of a checklist: what must be true, and facts about it. All texts are prose but the labels. */
export interface ChecklistItem {
  readonly id: string;
  readonly what: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

/** The prerequisites of a guide. */
export function prerequisiteItems(
  prerequisites: GuideFacts['prerequisites'],
  { checklists }: Pick<Strings, 'checklists'>,
): readonly ChecklistItem[] {
  return prerequisites.map(({ id, what, where, check, tier, permission }) => ({
    id,
    what,
    facts: [
      { label: checklists.where, text: where },
      { label: checklists.check, text: check },
      ...(tier === undefined ? [] : [{ label: checklists.plan, text: tier }]),
      ...(permission === undefined ? [] : [{ label: checklists.role, text: permission }]),
    ],
  }));
}

/** The production checklist of a guide. */
export function goLiveItems(
  goLive: GuideFacts['goLive'],
  { checklists }: Pick<Strings, 'checklists'>,
): readonly ChecklistItem[] {
  return goLive.map(({ id, what, check }) => ({
    id,
    what,
    facts: [{ label: checklists.check, text: check }],
  }));
}
