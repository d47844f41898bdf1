import type { Readable } from 'node:stream';
import type { SyntaxProblem } from '../languages/language.ts';

/** What a program says through its channel: where it waits, what is wrong with it, or more than there is to say. */
export type Said = { readonly gate: string } | SyntaxProblem | 'excess';

/** How long a line may be, in UTF-16 units. */
const lineLimit = 100_000;

/** Calls `onSaid` with each line that a program writes to its channel. */
export function listenToChannel(channel: Readable, onSaid: (said: Said) => void): void {
  onLine(channel, (line) => onSaid(line.length > lineLimit ? 'excess' : readLine(line)));
}

/** Tells every line, and the beginning of one that is too long. */
function onLine(channel: Readable, listener: (line: string) => void): void {
  let rest = '';
  channel.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) listener(line);
    if (rest.length <= lineLimit) return;
    listener(rest);
    rest = '';
  });
}

/** One line of the channel: `gate N`, `error LINE COLUMN CALLER-LINES…` or `syntax LINE COLUMN MESSAGE`. */
function readLine(line: string): { readonly gate: string } | SyntaxProblem {
  const [word = '', first = '', second = '', ...rest] = line.split(' ');
  if (word === 'gate') return { gate: first };
  const at = { line: positive(first), column: positive(second) };
  if (word === 'syntax') return { message: rest.join(' '), at };
  return { message: '', at, trail: rest.map((caller) => ({ line: positive(caller), column: 1 })) };
}

/** What a program says of itself may be anything: what is no place is 0. */
function positive(text: string): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
