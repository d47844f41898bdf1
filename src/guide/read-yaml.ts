import {
  type Alias,
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Range,
  visit as visitNodes,
} from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, Place, Point, Span } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { explainIssues } from './explain-issues.ts';
import { explainYaml } from './explain-yaml.ts';
import { findDeepYaml } from './find-deep-yaml.ts';
import { findOddKeys, type OddKey } from './find-odd-keys.ts';
import { findRepeatedKeys } from './find-repeated-keys.ts';
import type { FieldSpans } from './mdx-document.ts';
import { pointerToken } from './pointer-token.ts';
import { pointsOf } from './points-of.ts';

/** Where a YAML text stands. `text` is the whole file, with everything that is not YAML blanked out. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
}

/** `value` is there when the text is valid; `fields` hold what could be placed in any case. */
export interface YamlResult<Value> {
  readonly value?: Value;
  /** What the text says where it parses, whether or not it is valid. */
  readonly raw?: unknown;
  readonly fields: FieldSpans;
  readonly diagnostics: readonly Diagnostic[];
}

const maximumAliases = 50;

/** Parses YAML, validates it by a strict schema, and locates every problem at its field. */
export function readYaml<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
): YamlResult<z.output<Schema>> {
  const deep = findDeepYaml(source.text);
  if (deep !== undefined) {
    const at = { file: source.file, span: { start: deep, end: deep } };
    return {
      fields: new Map(),
      diagnostics: [yamlProblem(at, { message: 'It nests too deep', help: 'Nest lists and mappings less.' })],
    };
  }
  const document = parseDocument(source.text, { prettyErrors: false, logLevel: 'error' });
  const pointAt = pointsOf(source.text);
  const fields = placeFields(document.contents, pointAt);
  if (document.errors.length > 0) {
    return { fields, diagnostics: syntaxProblems(document, source, pointAt) };
  }
  const odd = oddities(document).map(({ range, message, help }) =>
    yamlProblem({ file: source.file, span: spanOf([range[0], range[1]], pointAt) }, { message, help }),
  );
  if (odd.length > 0) return { fields, diagnostics: odd };
  const circle = findCircle(document);
  if (circle !== undefined) {
    const at: Place = { file: source.file, span: spanOf([circle[0], circle[1]], pointAt) };
    return {
      fields,
      diagnostics: [
        yamlProblem(at, { message: 'An alias stands within what it names', help: 'Write the value out.' }),
      ],
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: maximumAliases });
  } catch (error) {
    const [start, end] = findAlias(document)?.range ?? [0, 0];
    const at: Place = { file: source.file, span: spanOf([start, end], pointAt) };
    return {
      fields,
      diagnostics: [
        yamlProblem(at, explainYaml({ message: (error as Error).message, pos: [start, end] }, source.text)),
      ],
    };
  }
  const parsed = schema.safeParse(value);
  const issues = parsed.success
    ? []
    : explainIssues({ file: source.file, fields, schema, value }, parsed.error.issues);
  const lost = lostKeys(source.file, fields, issues);
  if (parsed.success && lost.length === 0) return { value: parsed.data, raw: value, fields, diagnostics: [] };
  return { raw: value, fields, diagnostics: [...issues, ...lost] };
}

/** Where any name may stand, `__proto__` may not: much code takes it for something else than a field, and loses it. */
function lostKeys(file: string, fields: FieldSpans, known: readonly Diagnostic[]): Diagnostic[] {
  return [...fields].flatMap(([pointer, { key }]) => {
    if (!pointer.endsWith('/__proto__') || key === undefined) return [];
    const isKnown = known.some(
      ({ at }) => at.span?.start.line === key.start.line && at.span.start.column === key.start.column,
    );
    const help = 'Remove it, or name it differently.';
    const message = '`__proto__` cannot be the name of a field.';
    return isKnown ? [] : [report('schema/unknown-field', { file, span: key }, message, { help })];
  });
}

/** What is wrong with the syntax: after the first mistake, others are guesses; but keys that stand twice are told. */
function syntaxProblems(
  document: Document.Parsed,
  { file, text }: YamlSource,
  pointAt: (offset: number) => Point,
): Diagnostic[] {
  const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const end = first?.pos[0] ?? text.length;
  const repeated = findRepeatedKeys(document)
    .filter(({ range }) => range[0] < end)
    .map(({ key, range, first: other }) =>
      yamlProblem(
        { file, span: spanOf([range[0], range[1]], pointAt) },
        {
          message: `The field \`${key}\` stands twice`,
          help: 'Keep one of them; an item of a list starts with `- `.',
          related: [
            { message: 'it stands here first', at: { file, span: spanOf([other[0], other[1]], pointAt) } },
          ],
        },
      ),
    );
  if (first === undefined) return repeated;
  const { at, ...explained } = explainYaml(first, text);
  const span = spanOf(at === undefined ? first.pos : [at, at], pointAt);
  return [...repeated, yamlProblem({ file, span }, explained)];
}

interface YamlOddity {
  readonly range: readonly [number, number, ...number[]];
  readonly message: string;
  readonly help: string;
}

/** What YAML allows, and no field needs: tags that nothing knows, and keys that are no names. */
function oddities(document: Document.Parsed): YamlOddity[] {
  return [
    ...document.warnings.map(({ pos, message }) => ({
      range: pos,
      message,
      help: 'Remove the tag; quote a value that starts with `!`.',
    })),
    ...findOddKeys(document).map(({ range, what }) => ({ range, ...oddKeys[what] })),
  ];
}

const oddKeys: Readonly<Record<OddKey['what'], Pick<YamlOddity, 'message' | 'help'>>> = {
  'list or mapping': { message: 'A key is a list or a mapping', help: 'Write the name of a field, and `:`.' },
  empty: { message: 'A key is empty', help: 'Write the name of a field before the `:`.' },
};

function yamlProblem(
  at: Place,
  { message, ...details }: Pick<Diagnostic, 'message' | 'help' | 'related'>,
): Diagnostic {
  return report('yaml/syntax', at, `This is not valid YAML: ${message.replace(/\.?$/, '.')}`, details);
}

/** The range of an alias within the very node that it names. */
function findCircle(document: Document.Parsed): Range | undefined {
  let found: Range | undefined;
  visitNodes(document, {
    Alias: (_key, alias, ancestors) => {
      const target = alias.resolve(document);
      if (!ancestors.some((node) => node === target)) return undefined;
      found = alias.range ?? [0, 0, 0];
      return visitNodes.BREAK;
    },
  });
  return found;
}

/** The first alias that names nothing, else the last alias: what makes a document without syntax errors unreadable. */
function findAlias(document: Document.Parsed): Alias | undefined {
  let found: Alias | undefined;
  visitNodes(document, {
    Alias: (_key, alias) => {
      found = alias;
      return alias.resolve(document) === undefined ? visitNodes.BREAK : undefined;
    },
  });
  return found;
}

function spanOf([start, end]: readonly [number, number], pointAt: (offset: number) => Point): Span {
  return { start: pointAt(start), end: pointAt(Math.max(start, end)) };
}

/** JSON pointer → where the key and the value stand. */
function placeFields(root: Node | null, pointAt: (offset: number) => Point): FieldSpans {
  const fields = new Map<string, { key?: Span; value: Span }>();
  const visit = (node: unknown, pointer: string, key?: Span): void => {
    const value = valueSpan(node, key, pointAt);
    if (value !== undefined) fields.set(pointer, key === undefined ? { value } : { key, value });
    if (isMap(node)) for (const pair of node.items) visitPair(pair, pointer);
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, `${pointer}/${index}`);
  };
  const visitPair = (pair: Pair, pointer: string): void => {
    if (!isScalar(pair.key) || pair.key.range == null) return;
    const key = spanOf([pair.key.range[0], pair.key.range[1]], pointAt);
    visit(pair.value, `${pointer}/${pointerToken(String(pair.key.value))}`, key);
  };
  visit(root, '');
  return fields;
}

function valueSpan(
  node: unknown,
  key: Span | undefined,
  pointAt: (offset: number) => Point,
): Span | undefined {
  const range = (node as Node | null)?.range;
  if (range == null) return key;
  return spanOf([range[0], range[1]], pointAt);
}
