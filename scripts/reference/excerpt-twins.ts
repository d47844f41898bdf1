import { diffLines } from '#diagnostics/diff-lines.ts';

/** A part of a file: its lines, with `…` for what is left out, and which of them matter most. */
export interface Excerpt {
  readonly lines: readonly string[];
  /** The numbers, in the file, of the first and last line of each stretch. */
  readonly stretches: readonly (readonly [first: number, last: number])[];
  /** 1-based places in `lines` of what is wrong, or of what is right instead. */
  readonly marked: readonly number[];
}

/** The same part of two files of which one fails. */
export interface TwinExcerpts {
  readonly fail: Excerpt;
  readonly pass: Excerpt;
}

/** A line that both files have, or only one of them; numbers are 1-based. */
interface Row {
  readonly text: string;
  readonly fail?: number;
  readonly pass?: number;
}

const contextLines = 3;
const maximumRows = 25;
/** Not more lines than this are shown rather than left out. */
const smallGap = 2;

/**
 * What differs between two files, and the lines of the failing one where something is found, with a little context; no
 * more than fits a page, and what is found first in any case.
 *
 * @param found numbers (1-based) of lines of the failing file, the most important one first
 */
export function excerptTwins(fail: string, pass: string, found: readonly number[]): TwinExcerpts {
  const rows = alignRows(fail, pass);
  const isFound = ({ fail: number }: Row) => number !== undefined && found.includes(number);
  const isOwn = ({ fail: inFail, pass: inPass }: Row) => inFail === undefined || inPass === undefined;
  const first = rows.findIndex((row) => row.fail === found[0]);
  const matters = rows.map((row) => isFound(row) || isOwn(row));
  const isEmpty = rows.map(({ text }) => text.trim() === '');
  const shown = trimEnds(chooseRows(matters, first), isEmpty);
  return {
    fail: excerptOf(rows, shown, { side: 'fail', isMarked: isFound }),
    pass: excerptOf(rows, shown, { side: 'pass', isMarked: (row) => isOwn(row) && row.text.trim() !== '' }),
  };
}

function alignRows(fail: string, pass: string): Row[] {
  const next = { fail: 1, pass: 1 };
  return diffLines({ expected: fail.replace(/\n$/, ''), actual: pass.replace(/\n$/, '') }).map((line) => ({
    text: line.slice(2),
    ...(line.startsWith('+') ? {} : { fail: next.fail++ }),
    ...(line.startsWith('-') ? {} : { pass: next.pass++ }),
  }));
}

/** Whether each row is shown: those that matter and those around them, from the stretch of the first finding on. */
function chooseRows(matters: readonly boolean[], first: number): boolean[] {
  const near = closeGaps(
    matters.map((_, index) =>
      matters.slice(Math.max(0, index - contextLines), index + contextLines + 1).includes(true),
    ),
  );
  const start = Math.max(near.lastIndexOf(false, Math.max(0, first)) + 1, first - maximumRows / 2);
  const order = [...near.keys()].filter((index) => near[index]);
  const fromFirst = [...order.filter((index) => index >= start), ...order.filter((index) => index < start)];
  const chosen = new Set(fromFirst.slice(0, maximumRows));
  return near.map((_, index) => chosen.has(index));
}

function closeGaps(near: readonly boolean[]): boolean[] {
  return near.map((isNear, index) => {
    const [before, after] = [near.lastIndexOf(true, index), near.indexOf(true, index)];
    return isNear || (before >= 0 && after >= 0 && after - before - 1 <= smallGap);
  });
}

/** No stretch starts or ends with empty lines. */
function trimEnds(shown: readonly boolean[], isEmpty: readonly boolean[]): boolean[] {
  return shown.map((isShown, index) => {
    const [start, next] = [shown.lastIndexOf(false, index) + 1, shown.indexOf(false, index)];
    const end = next < 0 ? shown.length : next;
    return (
      isShown && isEmpty.slice(start, index + 1).includes(false) && isEmpty.slice(index, end).includes(false)
    );
  });
}

interface ExcerptOptions {
  readonly side: 'fail' | 'pass';
  readonly isMarked: (row: Row) => boolean;
}

function excerptOf(
  rows: readonly Row[],
  shown: readonly boolean[],
  { side, isMarked }: ExcerptOptions,
): Excerpt {
  const lines: string[] = [];
  const marked: number[] = [];
  const stretches: [number, number][] = [];
  for (const [index, row] of rows.entries()) {
    const number = row[side];
    if (number === undefined || !shown[index]) continue;
    const last = stretches.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else {
      if (last !== undefined) lines.push('…');
      stretches.push([number, number]);
    }
    lines.push(row.text);
    if (isMarked(row)) marked.push(lines.length);
  }
  return { lines, stretches, marked };
}
