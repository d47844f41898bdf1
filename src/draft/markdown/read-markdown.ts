import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { parse as parseToml } from 'smol-toml';
import { parse } from 'yaml';
import { findDeepNesting } from '#guide/find-deep-nesting.ts';
import { findDeepNode } from '#guide/find-deep-node.ts';
import { spanOf, textOf } from '#guide/walk.ts';
import { isObject } from '../api/json-fields.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import { visible } from '../text/prose.ts';

/** A Markdown guide, read: its frontmatter as far as a guide has use for it, and its blocks. Lines are those of the file. */
export interface MarkdownGuide {
  readonly title?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  /** The frontmatter as it stands, where it holds more than that. */
  readonly rest?: { readonly language: string; readonly text: string };
  readonly blocks: readonly RootContent[];
  /** The line of the heading that became the title. */
  readonly titleLine?: number;
}

/**
 * Reads Markdown with the frontmatter of any tool: YAML between `---`, TOML between `+++`.
 *
 * @throws {DraftRefusal} where it nests too deep for its parser
 */
export function readMarkdown(source: string): MarkdownGuide {
  const { front, body } = split(visible(source));
  const tree = parseBody(body);
  const [first, ...others] = tree.children;
  const facts = front === undefined ? {} : fieldsOf(front);
  const own = plainField(facts['title']);
  const isTitle =
    first?.type === 'heading' && first.depth === 1 && (own === undefined || titleText(first) === own);
  const title = own ?? (isTitle && titleText(first) !== '' ? titleText(first) : undefined);
  const tags = [facts['tags'] ?? facts['keywords'] ?? []].flat().filter((tag) => typeof tag === 'string');
  const isKnown = Object.keys(facts).every((key) =>
    ['title', 'description', 'tags', 'keywords'].includes(key),
  );
  const description = plainField(facts['description']);
  return {
    ...(title === undefined || title.trim() === '' ? {} : { title: title.replace(/\s+/g, ' ').trim() }),
    ...(description === undefined ? {} : { description }),
    tags,
    ...(front === undefined || (isKnown && Object.keys(facts).length > 0) ? {} : { rest: front }),
    blocks: isTitle ? [...besideTitle(first), ...others] : tree.children,
    ...(isTitle && first !== undefined ? { titleLine: spanOf(first).start.line } : {}),
  };
}

/** The words of a title, without what links and images stand beside them. */
function titleText({ children }: Heading): string {
  return children.filter(isWords).map(textOf).join('').replace(/\s+/g, ' ').trim();
}

/** Links and images that stand in a title, such as badges, as a paragraph after it. */
function besideTitle({ children }: Heading): RootContent[] {
  const rest = children.filter((child) => !isWords(child));
  return rest.length === 0 ? [] : [{ type: 'paragraph', children: rest }];
}

function isWords({ type }: PhrasingContent): boolean {
  return !/^(?:link|image|html|footnote)/.test(type);
}

interface Split {
  readonly front?: { readonly language: 'yaml' | 'toml'; readonly text: string };
  /** The file with its frontmatter blanked out, so that lines stay. */
  readonly body: string;
}

function split(source: string): Split {
  const [whole, mark, text] = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?=\n|$)/.exec(source) ?? [];
  if (whole === undefined || text === undefined) return { body: source };
  const body = whole.replace(/[^\n]/g, ' ') + source.slice(whole.length);
  return { front: { language: mark === '---' ? 'yaml' : 'toml', text }, body };
}

function parseBody(body: string): Root {
  const deep = findDeepNesting(body);
  const tree =
    deep === undefined ? (markdownToMdast(body, { features: { frontmatter: false } }) as Root) : undefined;
  const found = tree === undefined ? undefined : findDeepNode(tree);
  const at = deep?.at ?? (found === undefined ? undefined : spanOf(found.node).start);
  if (tree !== undefined && at === undefined) return tree;
  throw new DraftRefusal('The text nests too deep, or holds too many things beside each other.', {
    at,
    help: 'Split the file, or nest lists, quotes and brackets less.',
  });
}

function fieldsOf({ language, text }: NonNullable<Split['front']>): Readonly<Record<string, unknown>> {
  try {
    const value: unknown =
      language === 'toml' ? parseToml(text) : parse(text, { maxAliasCount: 50, logLevel: 'silent' });
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function plainField(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
}
