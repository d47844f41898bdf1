import type { Point, Span } from '#diagnostics/diagnostic.ts';

/** How the address of a link is written: `[a](address)`, `[a]: address`, or the address alone. */
export type AddressForm = 'inline' | 'definition' | 'bare';

const openings: Readonly<Record<AddressForm, readonly string[]>> = {
  inline: ['](', '](<'],
  definition: [']: ', ']: <', ']:'],
  bare: [''],
};

/**
 * Where an address stands within a span of a text, if it stands there as it is: what is escaped, or broken over lines, is
 * not found.
 *
 * @param lines the lines of the text
 * @param after where to start to look; default: the start of the span
 */
export function findAddress(
  lines: readonly string[],
  { address, form, span }: { readonly address: string; readonly form: AddressForm; readonly span: Span },
  after: Point = span.start,
): Span | undefined {
  for (let number = after.line; number <= span.end.line; number += 1) {
    const line = lines[number - 1] ?? '';
    const from = number === after.line ? after.column - 1 : 0;
    const to = number === span.end.line ? span.end.column - 1 : line.length;
    const starts = openings[form]
      .map((opening) => startIn(line.slice(0, to), { opening, address, form }, from))
      .filter((start) => start !== undefined);
    if (starts.length === 0) continue;
    const column = Math.min(...starts) + 1;
    return { start: { line: number, column }, end: { line: number, column: column + address.length } };
  }
  return undefined;
}

/** The 0-based column of an address after its opening, where what follows it ends an address. */
function startIn(
  line: string,
  { opening, address, form }: { opening: string; address: string; form: AddressForm },
  from: number,
): number | undefined {
  const wanted = opening + address;
  for (let index = line.indexOf(wanted, from); index >= 0; index = line.indexOf(wanted, index + 1)) {
    const next = line[index + wanted.length];
    if (form === 'bare' || next === undefined || /[\s)>]/.test(next)) return index + opening.length;
  }
  return undefined;
}
