import { findSwaps, isUnmistakable } from '../../page/find-swaps.ts';
import type { ValueFamily } from './code-family.ts';
import { assigns, literals, reads } from './environment-reads.ts';
import { type CodePiece, scanCode } from './scan-code.ts';
import { syntaxes } from './string-kinds.ts';

/** A key of a configuration: its name, and what stands for its value in each environment. */
export interface ValueKey {
  readonly key: string;
  readonly placeholders: readonly string[];
}

/** Where a value goes in a code text, and how it is written there; undefined where it cannot stand. */
export interface ValuePlace {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly write: (value: string) => string | undefined;
}

/**
 * Where the values of keys go in a code text, in order: where it reads the environment variable of that name, and where a
 * placeholder or address of the configuration stands in a string. Comments and what is not understood stay as they are.
 */
export function findPlaces(
  text: string,
  family: ValueFamily,
  keys: readonly ValueKey[],
): readonly ValuePlace[] {
  const pieces = scanCode(text, syntaxes[family]);
  if (pieces === undefined) return [];
  const places = keys.flatMap((key) => [
    ...readPlaces(text, family, { key: key.key, pieces }),
    ...placeholderPlaces(text, family, { key, pieces }),
  ]);
  if (family === 'go') places.push(...unusedImport(text, places));
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  return places.filter(({ start }, index) => places.slice(0, index).every((before) => before.end <= start));
}

/** A Go program may not import what it does not use: where every use of `os` is replaced, its import is made blank. */
function unusedImport(text: string, places: readonly ValuePlace[]): readonly ValuePlace[] {
  const [first] = places;
  const uses = [...text.matchAll(/(?<![\w.])os\./g)];
  const isUsed = uses.some(({ index }) => places.every(({ start, end }) => index < start || index >= end));
  const found = /(?<=^\s*(?:import\s*)?)"os"(?=\s*$)/m.exec(text);
  if (first === undefined || uses.length === 0 || isUsed || found === null) return [];
  const {
    0: { length },
    index,
  } = found;
  return [{ key: first.key, start: index, end: index + length, write: () => '_ "os"' }];
}

function readPlaces(
  text: string,
  family: ValueFamily,
  { key, pieces }: { readonly key: string; readonly pieces: readonly CodePiece[] },
): readonly ValuePlace[] {
  if (family === 'json' || !/^\w+$/.test(key)) return [];
  if (family === 'bash' && assigns(key).test(text)) return [];
  return [...text.matchAll(new RegExp(reads[family](key), 'g'))].flatMap(({ 0: read, index }) => {
    const piece = pieces.find(({ start, end }) => start <= index && index < end);
    const place = piece && readPlace({ start: index, end: index + read.length }, family, { piece, text });
    return place === undefined ? [] : [{ key, ...place }];
  });
}

type Place = Omit<ValuePlace, 'key'>;

function readPlace(
  { start, end }: { readonly start: number; readonly end: number },
  family: Exclude<ValueFamily, 'json'>,
  { piece, text }: { readonly piece: CodePiece; readonly text: string },
): Place | undefined {
  const { kind, write, expandsNames, hole } = piece;
  if (kind === 'string') return expandsNames && write ? { start, end, write } : undefined;
  if (kind === 'comment') return undefined;
  if (hole !== undefined && family !== 'bash') {
    const inside = text.slice(hole.start, hole.end).replace(/^(?:[$#]?\{)\s*|\s*\}$/g, '');
    if (inside === text.slice(start, end)) return { start: hole.start, end: hole.end, write: hole.write };
    if (family === 'python' || family === 'php') return undefined;
  }
  return { start, end, write: literals[family] };
}

function placeholderPlaces(
  text: string,
  family: ValueFamily,
  { key, pieces }: { readonly key: ValueKey; readonly pieces: readonly CodePiece[] },
): readonly ValuePlace[] {
  const swaps = key.placeholders
    .filter(isUnmistakable)
    .map((placeholder) => ({ sandbox: placeholder, production: '' }));
  return findSwaps(text, swaps).flatMap(({ start, end }) => {
    const piece = pieces.find((one) => one.start <= start && end <= one.end);
    if (piece === undefined || piece.kind === 'comment') return [];
    if (piece.kind === 'code')
      return family === 'bash' ? [{ key: key.key, start, end, write: literals.bash }] : [];
    // Inside the code of a string of Python, quotes would end the string.
    if (piece.write === undefined || (piece.hole !== undefined && family === 'python')) return [];
    return [{ key: key.key, start, end, write: piece.write }];
  });
}
