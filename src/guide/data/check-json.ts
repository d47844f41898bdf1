import { type DataProblem, problemAt } from './data-problem.ts';

/** The problem of a JSON text, or nothing: JSON’s own parser decides. */
export function checkJson(text: string): DataProblem | undefined {
  const said = complaint(text);
  if (said === undefined) return undefined;
  const at = faultAt(text, said);
  const comma = text.slice(0, at).trimEnd().length - 1;
  return /[}\]]/.test(text.charAt(at)) && text.charAt(comma) === ','
    ? problemAt(text, comma, `A comma before \`${text.charAt(at)}\` is one too many.`)
    : problemAt(text, at, explain(text, at, said));
}

function complaint(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The offset of the fault. */
function faultAt(text: string, said: string): number {
  const position = /at position (\d+)/.exec(said)?.[1];
  const end = text.trimEnd().length;
  if (position !== undefined) return Math.min(Number(position), end);
  return isOddToken(said) ? oddTokenAt(text) : end;
}

/** The parser names no place where it finds something else than a value. */
function isOddToken(said: string | undefined): boolean {
  return said?.endsWith('is not valid JSON') === true;
}

/** The end of the longest part, from the start, in which the parser does not find it. */
function oddTokenAt(text: string): number {
  let [without, withIt] = [0, text.length];
  while (withIt - without > 1) {
    const middle = Math.floor((without + withIt) / 2);
    if (isOddToken(complaint(text.slice(0, middle)))) withIt = middle;
    else without = middle;
  }
  return without;
}

function explain(text: string, at: number, said: string): string {
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (said.startsWith('Unterminated string')) return 'A string is not closed.';
  if (said.startsWith('Bad control character') && found === '\n')
    return 'A string is not closed on its line.';
  if (at >= text.trimEnd().length) return 'The JSON ends before it is complete.';
  if (found === "'") return 'Strings of JSON stand in double quotes.';
  if (/^(?:\/[/*]|#)/.test(text.slice(at))) return 'JSON has no comments.';
  if (isOddToken(said)) return `\`${found}\` stands where a value must stand.`;
  return `${said.replace(/ in JSON at position \d+.*$/s, '').replace(/ at position \d+.*$/s, '')}.`;
}
