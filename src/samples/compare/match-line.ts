import { type WildcardKind, wildcardPattern } from '#schema/wildcards.ts';
import type { Bindings } from './difference.ts';

const kinds: Readonly<Record<WildcardKind, string>> = {
  '[..]': '.*?',
  '[uuid]': '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
  '[timestamp]':
    '\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?|\\d{10}(?:\\d{3})?',
  '[int]': '-?\\d+',
  '[hex]': '[0-9a-fA-F]+',
};

/**
 * Whether one line (or one JSON string) is what was expected. The literal comparison comes first; then `[..]` stands
 * for anything, `[uuid] [timestamp] [int] [hex]` for their kinds, and `[name]` for something that is bound at first
 * sight and equal afterwards. `bindings` grows only when the line matches.
 */
export function matchLine(expected: string, actual: string, bindings: Bindings): boolean {
  if (expected === actual) return true;
  const names: string[] = [];
  const source = toPattern(expected, bindings, names);
  if (source === undefined) return false;
  const match = new RegExp(`^${source}$`, 's').exec(actual);
  if (match === null) return false;
  for (const [index, name] of names.entries()) bindings.set(name, match[index + 1] ?? '');
  return true;
}

/** Whether a text holds a wildcard. */
export function hasWildcard(text: string): boolean {
  return text.search(wildcardPattern) >= 0;
}

function toPattern(expected: string, bindings: Bindings, names: string[]): string | undefined {
  if (!hasWildcard(expected)) return undefined;
  let pattern = '';
  let end = 0;
  for (const match of expected.matchAll(wildcardPattern)) {
    pattern +=
      RegExp.escape(expected.slice(end, match.index)) + tokenPattern(match[1] ?? '', bindings, names);
    end = match.index + match[0].length;
  }
  return pattern + RegExp.escape(expected.slice(end));
}

function isKind(token: string): token is WildcardKind {
  return Object.hasOwn(kinds, token);
}

function tokenPattern(name: string, bindings: Bindings, names: string[]): string {
  const token = `[${name}]`;
  if (isKind(token)) return `(?:${kinds[token]})`;
  const bound = bindings.get(name);
  if (bound !== undefined) return RegExp.escape(bound);
  const seen = names.indexOf(name);
  if (seen >= 0) return `(?:\\${seen + 1})`;
  names.push(name);
  return '(.+?)';
}
