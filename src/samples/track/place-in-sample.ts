import type { Place, Point } from '#diagnostics/diagnostic.ts';
import type { Sample } from '#guide/mdx-document.ts';
import { pageLine } from '#guide/page-line.ts';

/** A text as it stands in the page. */
export type Placed = Pick<Sample, 'text' | 'line' | 'indent' | 'removed'>;

/**
 * The place of a point of a text in its page, up to the end of the line. `at.line` counts as a program does, which has
 * the text at `sample.line` and none of the lines that are removed.
 */
export function placeInSample(file: string, sample: Placed, at?: Point): Place {
  const lines = sample.text.split('\n');
  const index =
    at === undefined || at.line < sample.line ? 0 : Math.min(at.line - sample.line, lines.length - 1);
  const text = lines[index] ?? '';
  const first = text.search(/\S|$/) + 1;
  const line = pageLine(sample, index);
  const isThere = at?.line === sample.line + index;
  const column = Math.min(Math.max(first, isThere ? at.column : 1), text.length + 1);
  const { indent } = sample;
  return {
    file,
    span: {
      start: { line, column: indent + column },
      end: { line, column: indent + Math.max(text.length, column) + 1 },
    },
  };
}

/** The place of the path of a call, as far as it stands in the text: what comes after may be a variable. */
export function placeOfPath(file: string, sample: Placed, path: string): Place {
  const segments = path.split('/');
  const least = Math.min(segments.length, 3);
  for (let count = segments.length; count >= least; count -= 1) {
    const start = segments.slice(0, count).join('/');
    if (sample.text.includes(start)) return placeOfText(file, sample, start);
  }
  return placeInSample(file, sample);
}

/** The place of the first line that holds a text, else of the first line. */
export function placeOfText(file: string, sample: Placed, wanted: string): Place {
  const index = sample.text.split('\n').findIndex((line) => line.includes(wanted));
  if (index < 0) return placeInSample(file, sample);
  const column = (sample.text.split('\n')[index]?.indexOf(wanted) ?? 0) + 1;
  const place = placeInSample(file, sample, { line: sample.line + index, column });
  const { start } = place.span ?? { start: { line: 1, column: 1 } };
  return { file, span: { start, end: { line: start.line, column: start.column + wanted.length } } };
}

/** Whether a line of a program is a line of the sample in it. */
export function isInside({ text, line }: Pick<Placed, 'text' | 'line'>, wanted: number): boolean {
  return wanted >= line && wanted < line + text.split('\n').length;
}
