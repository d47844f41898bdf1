import type { DiagramType } from './diagram-types.ts';

/** Something that a text opens and does not close, where it stands. */
export interface OpenMark {
  readonly at: number;
  readonly mark: string;
  /** What closes it. */
  readonly closer: string;
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '|': '|', '"': '"' };

/** The innermost block of a text that no line `end` closes. */
export function findOpenBlock(text: string, { opener }: DiagramType): OpenMark | undefined {
  if (opener === undefined) return undefined;
  const starts = Array.from(text.matchAll(opener), (match) => ({
    at: match.index + match[0].indexOf(match[1] ?? ''),
    mark: match[1] ?? '',
  }));
  const ends = Array.from(text.matchAll(/^[ \t]*end\b/gm), ({ index }) => ({ at: index, mark: 'end' }));
  const open: OpenMark[] = [];
  for (const { at, mark } of [...starts, ...ends].sort((a, b) => a.at - b.at)) {
    if (mark === 'end') open.pop();
    else open.push({ at, mark, closer: 'end' });
  }
  // What starts the diagram itself is no block.
  return open.filter(({ at }) => text.slice(0, at).trim() !== '').at(-1);
}

/** The innermost bracket of a text that is not closed; brackets in quotes do not count. */
export function findOpenBracket(text: string): OpenMark | undefined {
  const open: OpenMark[] = [];
  let quote: number | undefined;
  for (const { 0: mark, index: at } of text.matchAll(/["[\](){}]/g)) {
    if (mark === '"') quote = quote === undefined ? at : undefined;
    else if (quote !== undefined) continue;
    else if (mark in closers) open.push({ at, mark, closer: closers[mark] ?? '' });
    else if (open.at(-1)?.closer === mark) open.pop();
  }
  return quote === undefined ? open.at(-1) : { at: quote, mark: '"', closer: '"' };
}

/** The mark right before a place, where it opens something that has to be closed. */
export function markBefore(text: string, place: number): OpenMark | undefined {
  const at = place - 1;
  const mark = text[at] ?? '';
  const closer = Object.hasOwn(closers, mark) ? closers[mark] : undefined;
  if (closer === undefined) return undefined;
  // Every second one of those that look like what closes them closes.
  const line = text.slice(text.lastIndexOf('\n', at) + 1, place);
  const isOpening = mark !== closer || line.split(mark).length % 2 === 0;
  return isOpening ? { at, mark, closer } : undefined;
}
