import type { Place } from '#diagnostics/diagnostic.ts';
import type { CodeFamily } from '#guide/code-family.ts';
import type { Sample } from '#guide/mdx-document.ts';
import { pageLine } from '#guide/page-line.ts';
import { pointsOf } from '#guide/points-of.ts';

/** A piece of code that belongs to a page: a sample, or a file beside it. */
export interface CodeText {
  readonly family: CodeFamily;
  /** A sample runs in the session of its language; a file is started by a sample. */
  readonly kind: 'sample' | 'file';
  readonly text: string;
  /** Where `length` characters from `index` stand in the content. */
  readonly place: (index: number, length: number) => Place;
}

/** A page, for the places of what stands in it. */
interface PageText {
  readonly file: string;
  readonly lines: readonly string[];
}

/** The code of a sample of a page. */
export function sampleCode(sample: Sample, family: CodeFamily, page: PageText): CodeText {
  const kind = sample.info.file === undefined ? 'sample' : 'file';
  return { family, kind, text: sample.text, place: placeInSample(sample, page) };
}

/** Gives where a stretch of the text of a sample stands in its page. */
export function placeInSample(sample: Sample, { file, lines }: PageText): CodeText['place'] {
  const own = sample.text.split('\n');
  const pointAt = pointsOf(sample.text);
  return (index, length) => {
    const { line, column } = pointAt(index);
    const inPage = pageLine(sample, line - 1);
    const start = {
      line: inPage,
      column: column + indentOf(own[line - 1] ?? '', lines[inPage - 1] ?? '', sample.indent),
    };
    return { file, span: { start, end: { line: start.line, column: start.column + length } } };
  };
}

/** How many columns stand before a line of a fence: a lazily indented line has fewer than its fence. */
function indentOf(own: string, inFile: string, otherwise: number): number {
  const line = inFile.replace(/\r$/, '');
  return own !== '' && line.endsWith(own) ? line.length - own.length : otherwise;
}

/** The code of a file beside a page. */
export function fileCode(text: string, family: CodeFamily, file: string): CodeText {
  const pointAt = pointsOf(text);
  return {
    family,
    kind: 'file',
    text,
    place: (index, length) => {
      const start = pointAt(index);
      return { file, span: { start, end: { line: start.line, column: start.column + length } } };
    },
  };
}
