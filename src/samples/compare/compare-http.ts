import { bodyLanguage, type HttpText } from '#guide/data/split-http.ts';
import { compareData } from './compare-data.ts';
import type { Bindings, Difference } from './difference.ts';
import { matchLine } from './match-line.ts';
import { parseHttp } from './parse-http.ts';

/**
 * Compares an HTTP response, as `curl -i` prints it: the status line; the headers that are listed, in any order and
 * their names in any case, others are free; and the body by the content type of what was printed. The wildcards of
 * {@link matchLine} work in all lines. Gives the first difference, or nothing. `expected` must be a response.
 */
export async function compareHttp(
  expected: string,
  actual: string,
  bindings: Bindings,
): Promise<Difference | undefined> {
  const wanted = parseHttp(expected);
  const found = parseHttp(actual);
  if (wanted === undefined || found === undefined) {
    return { line: 1, column: 1, message: 'is not an HTTP response' };
  }
  const tried: Bindings = new Map(bindings);
  if (!matchLine(wanted.startLine, found.startLine, tried)) {
    return { line: 1, column: 1, message: `has \`${found.startLine}\` here` };
  }
  const difference = compareHeaders(wanted, found, tried) ?? (await compareBodies(wanted, found, tried));
  if (difference === undefined) for (const [name, bound] of tried) bindings.set(name, bound);
  return difference;
}

function compareHeaders(wanted: HttpText, found: HttpText, bindings: Bindings): Difference | undefined {
  for (const { name, value, line } of wanted.headers) {
    if (name === '...') continue;
    const values = found.headers.filter((header) => header.name.toLowerCase() === name.toLowerCase());
    if (values.some((header) => matchLine(value, header.value, bindings))) continue;
    const [first] = values;
    const message =
      first === undefined ? `has no header \`${name}\`` : `has \`${first.name}: ${first.value}\` here`;
    return { line, column: 1, message };
  }
  return undefined;
}

async function compareBodies(
  wanted: HttpText,
  found: HttpText,
  bindings: Bindings,
): Promise<Difference | undefined> {
  const expectation = { language: bodyLanguage(found), text: wanted.body };
  const difference = await compareData(expectation, found.body, bindings);
  return difference && { ...difference, line: wanted.bodyLine + difference.line - 1 };
}
