import { pointerToken } from '#guide/pointer-token.ts';

/** Strings, brackets, commas and ends of line; all else is passed over. */
const tokens = /"(?:[^"\\]|\\.)*"|[[\]{},:\n]/g;

interface Level {
  readonly pointer: string;
  readonly isList: boolean;
  index: number;
  key: string;
}

/**
 * The line of every field and item of a JSON text down to a depth, by JSON pointer; in one pass, without a tree of it.
 * The text is known to parse.
 */
export function jsonLines(text: string, depth: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const levels: Level[] = [];
  let line = 1;
  let isKey = false;
  for (const [token] of text.matchAll(tokens)) {
    const level = levels.at(-1);
    if (token === '\n') line += 1;
    else if (token === '{' || token === '[') {
      const pointer = level === undefined ? '' : childOf(level);
      if (level?.isList && levels.length <= depth) lines.set(pointer, line);
      levels.push({ pointer, isList: token === '[', index: 0, key: '' });
      isKey = token === '{';
    } else if (token === '}' || token === ']') {
      levels.pop();
      isKey = false;
    } else if (token === ',') {
      if (level !== undefined) level.index += 1;
      isKey = level?.isList === false;
    } else if (token === ':') isKey = false;
    else if (isKey && level !== undefined) {
      level.key = levels.length <= depth ? JSON.parse(token) : '';
      if (levels.length <= depth) lines.set(childOf(level), line);
    }
  }
  return lines;
}

function childOf({ pointer, isList, index, key }: Level): string {
  return `${pointer}/${isList ? index : pointerToken(key)}`;
}
