import { posix } from 'node:path';
import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Body, Sample } from '#guide/mdx-document.ts';
import { pointsOf } from '#guide/points-of.ts';
import { splitFrontmatter } from '#guide/split-frontmatter.ts';
import { spanOf } from '#guide/walk.ts';
import { placeInSample } from '../code/code-text.ts';
import type { ContentText } from '../content-text.ts';
import { defineBodyRule, defineTextRule } from '../define-rule.ts';
import { nodesOf } from '../nodes-of.ts';
import { type Comment, commentsIn } from '../to-dos/comments-in.ts';
import { findToDos, type ToDo, toDoMark } from '../to-dos/find-to-dos.ts';

/** Files whose every text counts. */
const wholeText = /\.(?:ya?ml|md)$/;
/** Templates of a team: what they say is to be done by those who use them. */
const templates = /^[^/]+\/templates\//;

/** No page has a to-do item: in its frontmatter, its prose, its comments and those of its samples. */
export const toDoInPage = defineBodyRule({
  code: 'content/to-do',
  check: ({ document }) =>
    document.text.includes(toDoMark)
      ? [...inFrontmatter(document), ...inBody(document), ...document.samples.flatMap(inSample(document))]
      : [],
});

/** The same for any other file: facts, lists of differences, and the comments of code. */
export const toDoInText = defineTextRule({
  code: 'content/to-do',
  check: (source) => (source.text.includes(toDoMark) && !templates.test(source.file) ? inFile(source) : []),
});

function inFile({ file, text }: ContentText): Diagnostic[] {
  const isMarkdown = file.endsWith('.md');
  if (wholeText.test(file)) return placed(findToDos(text, isMarkdown), placeIn(file, text));
  const comments = commentsIn(text, posix.extname(file).slice(1));
  return comments.flatMap((comment) => inComment(comment, placeIn(file, text)));
}

function inFrontmatter({ file, text }: Body): Diagnostic[] {
  const yaml = splitFrontmatter(text)?.yaml ?? '';
  return placed(findToDos(yaml, false), placeIn(file, yaml));
}

/** What stands in the body, but for the content of fences. */
function inBody({ file, text, tree }: Body): Diagnostic[] {
  const lines = text.split('\n').fill('', 0, splitFrontmatter(text)?.endLine ?? 0);
  for (const { start, end } of nodesOf(tree, 'code').map(spanOf)) lines.fill('', start.line, end.line);
  const prose = lines.join('\n');
  return placed(findToDos(prose, true), placeIn(file, prose));
}

function inSample({ file, text }: Body): (sample: Sample) => Diagnostic[] {
  const lines = text.split('\n');
  return (sample) => {
    if (!sample.text.includes(toDoMark)) return [];
    const place = placeInSample(sample, { file, lines });
    return commentsIn(sample.text, sample.language).flatMap((comment) => inComment(comment, place));
  };
}

type PlaceOf = (index: number, length: number) => Place;

function inComment({ index, value }: Comment, place: PlaceOf): Diagnostic[] {
  return placed(findToDos(value, true), (from, length) => place(index + from, length));
}

function placeIn(file: string, text: string): PlaceOf {
  const pointAt = pointsOf(text);
  return (index, length) => ({ file, span: { start: pointAt(index), end: pointAt(index + length) } });
}

function placed(items: readonly ToDo[], place: PlaceOf): Diagnostic[] {
  return items.map(({ index, length, words }) => {
    const message = words === '' ? 'Something is still to do here.' : `This is still to do: ${words}.`;
    return report('content/to-do', place(index, length), message, {
      help: 'Do it, then take `TODO:` and what it asks for out.',
    });
  });
}
