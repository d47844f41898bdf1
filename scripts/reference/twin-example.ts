import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { fence } from '#guide/fence.ts';
import { fileLanguage } from '#site/code/file-language.ts';
import { type Excerpt, excerptTwins } from './excerpt-twins.ts';
import type { TwinFile } from './read-twins.ts';

/** A file of an example as a page shows it: the part that matters, of the failing twin and of the passing one. */
export interface TwinExample {
  /** A fence; undefined where the twin does not have the file. */
  readonly fail: string | undefined;
  readonly pass: string | undefined;
  /** Whether the fence of the failing twin shows the line on which a place starts. */
  readonly holds: (place: Place) => boolean;
}

/**
 * How a file is shown; undefined for one that is the same in both twins, or that only one of them has, unless something is
 * found in it.
 *
 * @param found the findings of the failing twin
 * @param folder the name of its content root, with which the places of findings start
 */
export function twinExample(
  { path, fail, pass }: TwinFile,
  found: readonly Diagnostic[],
  folder: string,
): TwinExample | undefined {
  const isHere = ({ file }: Place) => file === `${folder}/${path}`;
  const lines = found.flatMap((one) => linesIn(one, isHere));
  const differs = fail !== undefined && pass !== undefined && fail !== pass;
  if (fail === undefined || (!differs && lines.length === 0)) return undefined;
  const excerpts = excerptTwins(fail, pass ?? '', lines);
  const show = (side: 'fail' | 'pass') => fenceOf(`${folder}/${path}`, excerpts[side], side);
  return {
    fail: show('fail'),
    pass: pass === undefined ? undefined : show('pass'),
    holds: (place) =>
      isHere(place) &&
      excerpts.fail.stretches.some(([first, last]) => {
        const line = place.span?.start.line ?? 0;
        return first <= line && line <= last;
      }),
  };
}

/** The lines of a file that a finding is about: its own, and those that explain it. */
function linesIn({ at, related = [] }: Diagnostic, isHere: (place: Place) => boolean): number[] {
  return [at, ...related.map((other) => other.at)].filter(isHere).flatMap(({ span }) => {
    if (span === undefined) return [];
    const { start, end } = span;
    return Array.from({ length: end.line - start.line + 1 }, (_, offset) => start.line + offset);
  });
}

const sides = { fail: 'failing', pass: 'passing' } as const;

function fenceOf(file: string, { lines, stretches, marked }: Excerpt, side: 'fail' | 'pass'): string {
  const places = stretches.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const isOne = stretches.length === 1 && stretches[0]?.[0] === stretches[0]?.[1];
  const title = `${file}, ${isOne ? 'line' : 'lines'} ${places.join(', ')}`;
  const marks = marked.length === 0 ? '' : ` {${marked.join(',')}}`;
  const keys = `title="${title}" illustrative="A part of the ${sides[side]} example."${marks}`;
  return fence(`${fileLanguage(file)} ${keys}`, lines.join('\n'));
}
