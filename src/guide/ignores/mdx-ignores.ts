import type { Nodes, Root } from 'mdast';
import type { Span } from '#diagnostics/diagnostic.ts';
import { comparePoints } from '#diagnostics/fixes/apply-edits.ts';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { ignoreWord } from '#diagnostics/ignores/parse-ignore.ts';
import type { LineRange } from '#diagnostics/line-range.ts';
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
  const add = (comment: Nodes, next: Nodes | undefined) => {
    const span = spanOf(comment);
    const parsed = parseMdxComment(linesOf(lines, span), span.start);
    if (parsed === undefined) return;
    const { removal } = commentPlace(lines, span);
    ignores.push({ file, span, removal, lines: heldLines(comment, next), ...parsed });
  };
  walk(tree, (node) => {
    if (!('children' in node)) return;
    let next: Nodes | undefined;
    for (const child of [...node.children].reverse()) {
      if (child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression') add(child, next);
      if (child.type !== 'mdxFlowExpression') next = child;
    }
  });
  return ignores.sort(({ span: a }, { span: b }) => comparePoints(a.start, b.start));
}

/** The lines that a comment holds for, where `next` is the block after it. */
function heldLines(comment: Nodes, next: Nodes | undefined): LineRange {
  const { start, end } = spanOf(comment);
  if (comment.type !== 'mdxFlowExpression') return { first: start.line, last: end.line };
  if (next === undefined) return { first: end.line + 1, last: end.line };
  const block = spanOf(next);
  return { first: block.start.line, last: block.end.line };
}

/** The text of a span. */
function linesOf(lines: readonly string[], { start, end }: Span): string {
  const part = lines.slice(start.line - 1, end.line);
  const last = part.pop()?.slice(0, end.column - 1) ?? '';
  return [...part, last].join('\n').slice(start.column - 1);
}
