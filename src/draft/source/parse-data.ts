import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { explainYaml } from '#guide/explain-yaml.ts';
import { findDeepYaml } from '#guide/find-deep-yaml.ts';
import { pointerToken } from '#guide/pointer-token.ts';
import { pointsOf } from '#guide/points-of.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import { jsonLines } from './json-lines.ts';
import { withoutPrototypes } from './without-prototypes.ts';

/** A parsed JSON or YAML object, and the lines of what stands near its top. */
export interface ParsedData {
  readonly value: JsonObject;
  /** The line (1-based) of a JSON pointer, or of the nearest above it whose line is known. */
  readonly lineOf: (pointer: string) => number;
  /** The lines of keys named `__proto__`, which are left out. */
  readonly prototypes: readonly number[];
}

/** How deep the lines of fields are kept: a response of an operation stands at this depth. */
const placedDepth = 8;

/**
 * Parses a text that is JSON or YAML, and an object at its top.
 *
 * @throws {DraftRefusal} where it does not parse, nests too deep, expands without end, or is no object
 */
export function parseData(text: string): ParsedData {
  const deep = findDeepYaml(text);
  if (deep !== undefined)
    throw new DraftRefusal('The file nests too deep.', { at: deep, help: 'Nest lists and objects less.' });
  const parsed = /^\s*\{/.test(text) ? parseJson(text) : parseYaml(text);
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) {
    throw new DraftRefusal('The file holds no object.', {
      at: { line: 1, column: 1 },
      help: 'Name a description in JSON or YAML.',
    });
  }
  const { value, found } = withoutPrototypes(parsed.value as JsonObject, text);
  const lineOf = (pointer: string) => nearestLine(parsed.lines, pointer);
  return { value, lineOf, prototypes: found };
}

function nearestLine(lines: ReadonlyMap<string, number>, pointer: string): number {
  let current = pointer;
  while (current !== '' && !lines.has(current)) current = current.slice(0, current.lastIndexOf('/'));
  return lines.get(current) ?? 1;
}

/** A character that nobody sees, written as an escape of JSON: its backslash is not escaped itself. */
const hiddenEscape =
  /(?<!\\)((?:\\\\)*)\\u(?:000[0-8bcef]|001[\da-f]|007f|00[89][\da-f]|200b|202[89a-e]|206\d|206[a-f]|3164|feff|ffa0|fff[9ab])/gi;

interface Parsed {
  readonly value: unknown;
  readonly lines: ReadonlyMap<string, number>;
}

function parseJson(text: string): Parsed {
  try {
    const seen = text.replace(hiddenEscape, '$1');
    return { value: JSON.parse(seen), lines: jsonLines(seen, placedDepth) };
  } catch {
    // YAML allows what JSON forbids, such as commas at the end, and says where the mistake is.
    return parseYaml(text);
  }
}

function parseYaml(text: string): Parsed {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const [error] = document.errors;
  const pointAt = pointsOf(text);
  if (error !== undefined) {
    const { message, help, at } = explainYaml(error, text);
    throw new DraftRefusal(`The file does not parse: ${message.replace(/\.?$/, '.')}`, {
      at: pointAt(at ?? error.pos[0]),
      help: help ?? 'Correct it there.',
    });
  }
  try {
    return { value: document.toJS({ maxAliasCount: 1000 }), lines: yamlLines(document.contents, pointAt) };
  } catch (cause) {
    throw new DraftRefusal(`The file does not parse: ${(cause as Error).message.replace(/\.?$/, '.')}`, {
      at: { line: 1, column: 1 },
      help: 'Write aliases (`*name`) out, or use fewer of them.',
    });
  }
}

function yamlLines(
  root: unknown,
  pointAt: (offset: number) => { readonly line: number },
): Map<string, number> {
  const lines = new Map<string, number>();
  const visit = (node: unknown, pointer: string, depth: number): void => {
    if (depth > placedDepth) return;
    if (isMap(node))
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const below = `${pointer}/${pointerToken(String(key.value))}`;
        lines.set(below, pointAt(key.range?.[0] ?? 0).line);
        visit(value, below, depth + 1);
      }
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) {
        const { range } = item as { range?: readonly number[] | null };
        lines.set(`${pointer}/${index}`, pointAt(range?.[0] ?? 0).line);
        visit(item, `${pointer}/${index}`, depth + 1);
      }
  };
  visit(root, '', 1);
  return lines;
}
