import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareDiagnostics, type Diagnostic, type Place, type Point } from '#diagnostics/diagnostic.ts';
import { lineOf } from '../diagnostics/check-root.ts';

/** Findings that are about a file as a whole. */
const wholeFile: ReadonlySet<string> = new Set([
  'content/unreadable',
  'content/missing-file',
  'content/unexpected-file',
]);

/**
 * What is wrong with findings: a file that could not be checked, a place that is none, words that a person does not write,
 * an order that is none. Nothing where every finding is as it must be.
 */
export function findFaults(diagnostics: readonly Diagnostic[], root: string): string[] {
  const linesOf = linesIn(root);
  const faults = diagnostics.flatMap((one) =>
    faultsOf(one, linesOf).map((fault) => `${fault}: ${lineOf(one)}`),
  );
  const sorted = diagnostics.toSorted(compareDiagnostics);
  return sorted.every((one, index) => one === diagnostics[index]) ? faults : [...faults, 'not sorted'];
}

function faultsOf({ code, at, message, help = '', related = [] }: Diagnostic, linesOf: LinesOf): string[] {
  const text = `${message} ${help}`;
  return [
    ...(code === 'content/not-checked' ? ['not checked'] : []),
    ...(at.span === undefined && !wholeFile.has(code) ? ['no place'] : []),
    ...(code === 'content/missing-file' ? [] : placeFaults(at, linesOf)),
    ...related.flatMap((other) => placeFaults(other.at, linesOf)),
    ...(/^\S[^\n]*[.?!]$/.test(message) ? [] : ['no sentence']),
    ...(help === '' || /^\S[^\n]*[.?!`]$/.test(help) ? [] : ['no sentence of help']),
    ...(/\bundefined\b|\[object |\bNaN\b/.test(text) && !isSaid(at, linesOf) ? ['words of a program'] : []),
  ];
}

function isSaid({ file }: Place, linesOf: LinesOf): boolean {
  return linesOf(file)?.some((line) => /undefined|\[object |nan/i.test(line)) === true;
}

function placeFaults({ file, span }: Place, linesOf: LinesOf): string[] {
  const lines = linesOf(file);
  if (lines === undefined) return [`no file ${file}`];
  if (span === undefined) return [];
  const { start, end } = span;
  const isBackwards = end.line < start.line || (end.line === start.line && end.column < start.column);
  return [
    ...(isWithin(start, lines) ? [] : ['starts outside the text']),
    ...(isWithin(end, lines) ? [] : ['ends outside the text']),
    ...(isBackwards ? ['ends before it starts'] : []),
  ];
}

function isWithin({ line, column }: Point, lines: readonly string[]): boolean {
  const text = lines[line - 1];
  return text !== undefined && Number.isInteger(column) && column >= 1 && column <= text.length + 1;
}

/** The lines of a file by its display path, as an editor counts them; undefined where there is no file. */
type LinesOf = (file: string) => readonly string[] | undefined;

function linesIn(root: string): LinesOf {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, readLines(join(dirname(root), file)));
    return known.get(file);
  };
}

function readLines(path: string): readonly string[] | undefined {
  try {
    return new TextDecoder().decode(readFileSync(path)).split(/\r\n|\r|\n/);
  } catch {
    return undefined;
  }
}
