import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { spanOf, textOf } from '#guide/walk.ts';
import { findVagueWords } from '#lint/vague-words.ts';
import type { Notebook } from '../notebook.ts';
import { freshSlug, slugOf } from '../text/slug-of.ts';
import { type InlineContext, plainInline } from './plain-inline.ts';
import type { MarkdownSection } from './sections.ts';
import { writeInline } from './write-blocks.ts';

type Row = Readonly<Record<string, string>>;

const title =
  /^(?:\d+[.)]?\s*)?(?:prerequisites?|before you (?:begin|start)|requirements?|what you(?:['’]ll| will)? need|you(?:['’]ll| will) need)\b/i;

/** Prerequisites that were found, and the blocks that hold them and nothing else. */
export interface MappedPrerequisites {
  readonly rows: readonly Row[];
  readonly used: ReadonlySet<RootContent>;
  /** The section that they stand in. */
  readonly section?: MarkdownSection;
}

/** The items of the lists under a heading for prerequisites; what nobody can verify stays as prose. */
export function mapPrerequisites(
  sections: readonly MarkdownSection[],
  context: InlineContext,
): MappedPrerequisites {
  const section = sections.find((one) => title.test(one.title));
  if (section === undefined) return { rows: [], used: new Set() };
  const taken = new Set<string>();
  const used = new Set<RootContent>();
  const rows = section.blocks.flatMap((block) => {
    if (block.type !== 'list' || !block.children.every(isPlain)) return [];
    used.add(block);
    return block.children.map((item) => rowOf(item, taken, context));
  });
  return { rows, used, section };
}

/** One paragraph that can be verified. */
function isPlain({ children }: ListItem): boolean {
  const [only, ...others] = children;
  return only?.type === 'paragraph' && others.length === 0 && findVagueWords(textOf(only))?.isSkill !== true;
}

function rowOf(item: ListItem, taken: Set<string>, context: InlineContext): Row {
  const [paragraph] = item.children;
  const children = paragraph?.type === 'paragraph' ? plainInline(paragraph.children, context) : [];
  const what = writeInline({ type: 'paragraph', children });
  const plain = children.map((child) => textOf(child)).join('');
  const link = firstLink(children);
  tell(item, context.notebook, plain);
  const vague =
    findVagueWords(plain) === undefined ? '' : ' TODO: name the product, the plan, the role or the version.';
  return {
    id: freshSlug(slugOf(plain.split(/\s+/).slice(0, 5).join(' '), 'item'), taken),
    what: vague === '' ? what : `${what}${vague}`,
    where:
      link === undefined
        ? 'TODO: say where to get it: a link, or the way through the console.'
        : `[${link.text}](${link.url}). TODO: confirm that it is had there.`,
    check: 'TODO: say how a reader sees that it is there: a command, or a place.',
  };
}

function tell(item: ListItem, notebook: Notebook, plain: string): void {
  notebook.take(`A prerequisite: ${plain.slice(0, 80)}`, spanOf(item).start.line);
}

function firstLink(
  children: readonly PhrasingContent[],
): { readonly text: string; readonly url: string } | undefined {
  for (const child of children) {
    if (child.type === 'link' && /^https:/.test(child.url) && !/[()\s]/.test(child.url))
      return { text: textOf(child).replace(/[[\]]/g, ''), url: child.url };
    const below = 'children' in child ? firstLink(child.children) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}
