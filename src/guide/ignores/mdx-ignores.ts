import type { Nodes, Parents, Root } from 'mdast';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { ignoreWord } from '#diagnostics/ignores/parse-ignore.ts';
import type { LineRange } from '#diagnostics/line-range.ts';
import { textOfSpan } from '../text-of-span.ts';
import { spanOf, walk } from '../walk.ts';
import { commentPlace } from './comment-place.ts';
import { parseMdxComment } from './parse-mdx-comment.ts';

/** A body, parsed; `text` is the whole file. */
export interface ParsedBody {
  readonly file: string;
  readonly text: string;
  readonly tree: Root;
}

/**
 * The suppressions of a body. A comment that is a block of its own, as each is that stands alone on its line, holds for
 * the block after it, past other comments; any other for its own lines. In code there are none.
 */
export function mdxIgnores({ file, text, tree }: ParsedBody): Ignore[] {
  if (!text.includes(ignoreWord)) return [];
  const lines = text.split('\n');
  const ignores: Ignore[] = [];
  walk(tree, (node, ancestors) => {
    if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return;
    const span = spanOf(node);
    const parsed = parseMdxComment(textOfSpan(text, span), span.start);
    if (parsed === undefined) return;
    const { removal } = commentPlace(lines, span);
    const own = { first: span.start.line, last: span.end.line };
    const held = node.type === 'mdxFlowExpression' ? nextBlock(node, ancestors.at(-1)) : own;
    ignores.push({ file, span, removal, lines: held, ...parsed });
  });
  return ignores;
}

/** The lines of the block after a comment; none where it is the last one. */
function nextBlock(comment: Nodes, parent: Parents | undefined): LineRange {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const following = siblings.slice(siblings.indexOf(comment) + 1);
  const block = following.find(({ type }) => type !== 'mdxFlowExpression');
  const after = spanOf(comment).end.line;
  if (block === undefined) return { first: after + 1, last: after };
  const { start, end } = spanOf(block);
  return { first: start.line, last: end.line };
}
