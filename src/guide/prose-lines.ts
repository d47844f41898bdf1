/** A line of a body that is not in a fence; `number` is 1-based. */
export interface ProseLine {
  readonly number: number;
  readonly text: string;
}

interface OpenFence {
  readonly mark: string;
  readonly quotes: number;
  readonly indent: number;
}

const opening = /^(?<prefix>(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)(?<mark>`{3,}(?=[^`]*$)|~{3,})/;

/**
 * The lines of a text that may be something else than the content of a fence: an estimate for a look at a text
 * before it is parsed. A line that is indented less than its fence is given too, as the fence may have ended there.
 */
export function* proseLines(text: string): Generator<ProseLine> {
  let fence: OpenFence | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (fence !== undefined && countQuotes(line) < fence.quotes) fence = undefined;
    if (fence === undefined) {
      fence = opened(line);
      if (fence === undefined) yield { number: index + 1, text: line };
    } else if (closes(line, fence)) fence = undefined;
    else if (/\S/.test(line) && line.search(/[^ \t>]/) < fence.indent)
      yield { number: index + 1, text: line };
  }
}

function opened(line: string): OpenFence | undefined {
  const { prefix = '', mark } = opening.exec(line)?.groups ?? {};
  return mark === undefined ? undefined : { mark, quotes: countQuotes(prefix), indent: prefix.length };
}

function closes(line: string, { mark }: OpenFence): boolean {
  const run = /^[ \t>]*(`{3,}|~{3,})[ \t\r]*$/.exec(line)?.[1];
  return run?.startsWith(mark) === true;
}

function countQuotes(line: string): number {
  return /^(?:[ \t]*>)*/.exec(line)?.[0].replace(/[ \t]/g, '').length ?? 0;
}
