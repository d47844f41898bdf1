import type { z } from 'zod';
import type { Diagnostic, Place, Span } from '#diagnostics/diagnostic.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { quoteValue } from '#diagnostics/quote-value.ts';
import { report } from '#diagnostics/report.ts';
import type { FieldSpans } from './mdx-document.ts';
import { pointerToken } from './pointer-token.ts';
import { innerSchemas, schemasAt, shapeOf } from './schemas-at.ts';

/** What was validated, and where its fields stand. */
export interface Validated {
  readonly file: string;
  readonly fields: FieldSpans;
  readonly schema: z.ZodType;
  readonly value: unknown;
}

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Turns the issues of a zod schema into findings at the place of each field. */
export function explainIssues(validated: Validated, issues: readonly Issue[]): Diagnostic[] {
  return withoutEchoes(issues.flatMap((issue) => explain(validated, issue, [])));
}

/** A field that is misspelt is not missing as well. */
function withoutEchoes(findings: readonly Diagnostic[]): Diagnostic[] {
  const meant = findings.flatMap(({ code, help = '' }) =>
    code === 'schema/unknown-field' ? [/^Did you mean (`[^`]+`)\?$/.exec(help)?.[1]] : [],
  );
  return findings.filter(
    ({ code, help = '' }) =>
      code !== 'schema/missing-field' ||
      !meant.some((name) => name !== undefined && help.startsWith(`Add ${name}`)),
  );
}

function explain(validated: Validated, issue: Issue, prefix: Path): Diagnostic[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(validated, path, key));
    case 'invalid_union':
      return nearestBranch(issue.errors).flatMap((inner) => explain(validated, inner, path));
    case 'invalid_value':
      return [invalidChoice(validated, path, issue.values.map(String))];
    default:
      return [isMissing(validated, path) ? missingField(validated, path) : invalid(validated, path, issue)];
  }
}

function messageOf(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    const isEmpty = value === null && issue.path.length > 0;
    return `${isEmpty ? 'is empty: it ' : ''}must be ${article(issue.expected)}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `must have at least ${issue.minimum} item`;
  return issue.message;
}

function article(expected: string): string {
  const names: Record<string, string> = {
    array: 'list',
    object: 'mapping',
    record: 'mapping',
    string: 'text',
    int: 'whole number',
    boolean: '`true` or `false`',
  };
  const name = names[expected] ?? expected;
  return name === 'text' || expected === 'boolean' ? name : `a ${name}`;
}

/** Of the branches of a union, the one that the author most likely meant: the one with the fewest issues. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length * 2 : 1), 0);
  return [...branches].sort((a, b) => weight(a) - weight(b))[0] ?? [];
}

function unknownField(validated: Validated, path: Path, key: string): Diagnostic {
  const valid = keysAt(validated.schema, path);
  const present = valueAt(validated.value, path);
  const unused = valid.filter((name) => !Object.hasOwn((present ?? {}) as object, name));
  return report(
    'schema/unknown-field',
    placeOf(validated, [...path, key], 'key'),
    `Unknown field ${quoteValue(key)}${path.length === 0 ? '' : ` in ${partText(path)}`}.`,
    { help: suggest(key, unused) },
  );
}

function missingField(validated: Validated, path: Path): Diagnostic {
  const description = describe(validated.schema, path);
  return report(
    'schema/missing-field',
    placeOf(validated, path.slice(0, -1), 'key'),
    `${fieldText(path)} is missing.`,
    {
      help: `Add \`${String(path.at(-1))}\`${description === undefined ? '.' : `: ${lowerFirst(description)}`}`,
    },
  );
}

function invalidChoice(validated: Validated, path: Path, values: readonly string[]): Diagnostic {
  if (isMissing(validated, path)) return missingField(validated, path);
  const value = valueAt(validated.value, path);
  return report(
    'schema/invalid-value',
    placeOf(validated, path, 'value'),
    `${fieldText(path)} cannot be ${quoteValue(value)}.`,
    {
      help:
        typeof value === 'string'
          ? suggest(value, values)
          : `Use one of ${values.map((v) => `\`${v}\``).join(', ')}.`,
    },
  );
}

function invalid(validated: Validated, path: Path, issue: Issue): Diagnostic {
  const value = valueAt(validated.value, path);
  const helps = [notationHelp(issue, value), describe(validated.schema, path)].filter(
    (help) => help !== undefined,
  );
  const name = path.length === 0 ? 'The file' : fieldText(path);
  return report(
    'schema/invalid-value',
    placeOf(validated, path, 'value'),
    `${name} ${sentence(messageOf(issue, value))}`,
    helps.length === 0 ? {} : { help: helps.join(' ') },
  );
}

/** How to write a value that YAML reads as something else than what is asked for. */
function notationHelp(issue: Issue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_type' || value === null) return undefined;
  if (typeof value === 'object')
    return issue.expected === 'array' ? 'Start each item of the list with `- `.' : undefined;
  if (issue.expected === 'string') return `Put it in quotes: \`"${value}"\`.`;
  if (/^(?:-?\d+(?:\.\d+)?|true|false)$/.test(String(value)) && issue.expected !== 'array')
    return typeof value === 'string' ? `Write it without quotes: \`${value}\`.` : undefined;
  if (issue.expected !== 'array') return undefined;
  const item = String(value);
  return item.length > 40 ? 'Write it as a list.' : `Write it as a list: \`[${item}]\`.`;
}

function sentence(message: string): string {
  const own = /^(must|is|has|needs|cannot|goes)\b/.test(message)
    ? message
    : `is not valid: ${lowerFirst(message)}`;
  return /[.!?]$/.test(own) ? own : `${own}.`;
}

function isMissing(validated: Validated, path: Path): boolean {
  return path.length > 0 && valueAt(validated.value, path) === undefined;
}

function placeOf(validated: Validated, path: Path, part: 'key' | 'value'): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const pointer = path
      .slice(0, length)
      .map((step) => `/${pointerToken(step)}`)
      .join('');
    const field = validated.fields.get(pointer);
    if (field === undefined) continue;
    const span = part === 'key' ? (field.key ?? firstLine(field.value)) : field.value;
    return { file: validated.file, span };
  }
  return { file: validated.file, span: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };
}

/** The start of a span only: a missing field is shown where its object starts. */
function firstLine(span: Span): Span {
  return { start: span.start, end: span.start };
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  return [...new Set(schemasAt(schema, path).flatMap((found) => Object.keys(shapeOf(found) ?? {})))];
}

function describe(schema: z.ZodType, path: Path): string | undefined {
  return schemasAt(schema, path)
    .map(descriptionOf)
    .find((text) => text !== undefined);
}

function descriptionOf(schema: z.ZodType): string | undefined {
  return (
    schema.description ??
    innerSchemas(schema)
      .map((next) => next.description)
      .find((text) => text !== undefined)
  );
}

/** A field as the subject of a sentence: ``Field `code` in item 4 of `errors` ``, or ``Item 2 of `style` ``. */
function fieldText(path: Path): string {
  const text = partText(path);
  return text.startsWith('item') ? `I${text.slice(1)}` : `Field ${text}`;
}

/** A field as an author says it, who counts from 1: `` `code` in item 4 of `errors` ``. */
function partText(path: Path): string {
  const index = path.findLastIndex((step) => typeof step === 'number');
  const names = `\`${path.slice(index + 1).join('.')}\``;
  if (index < 0) return names;
  const list = path.slice(0, index);
  const item = `item ${Number(path[index]) + 1}${list.length === 0 ? '' : ` of ${partText(list)}`}`;
  return index === path.length - 1 ? item : `${names} in ${item}`;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\w*\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
