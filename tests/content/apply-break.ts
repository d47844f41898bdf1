import type { Point } from '#diagnostics/diagnostic.ts';
import type { Break } from './read-breaks.ts';

/** A text with one character replaced, and where that character stands. */
export interface Broken {
  readonly text: string;
  readonly at: Point;
}

/** Replaces one character of a text. Throws where the change does not fit exactly once. */
export function applyBreak(text: string, { change }: Pick<Break, 'change'>): Broken {
  const [, before = '', from = '', to = '', after = ''] =
    /^([\s\S]*)\[([\s\S])→([\s\S])\]([\s\S]*)$/.exec(change) ?? [];
  const whole = `${before}${from}${after}`;
  if (from === to || text.split(whole).length !== 2) throw new Error(`${change} does not fit exactly once.`);
  const index = text.indexOf(whole) + before.length;
  return { text: text.slice(0, index) + to + text.slice(index + 1), at: pointAt(text, index) };
}

/** Where a text starts: on a certain line, else at the one place where it stands. */
export function placeOf(wanted: string, text: string, { line }: { readonly line: number }): Point {
  const broken = text.split('\n')[line - 1]?.indexOf(wanted) ?? -1;
  if (broken >= 0) return { line, column: broken + 1 };
  if (text.split(wanted).length !== 2) throw new Error(`${wanted} does not stand exactly once.`);
  return pointAt(text, text.indexOf(wanted));
}

function pointAt(text: string, index: number): Point {
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
