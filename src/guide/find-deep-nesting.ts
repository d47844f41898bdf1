import type { Point } from '#diagnostics/diagnostic.ts';
import { proseLines } from './prose-lines.ts';

const maximumDepth = 100;
const maximumOperators = 3000;
/** What stands between two empty lines takes time by its length and by the number of its expressions. */
const maximumExpressions = 3000;

const blockMarkers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const inlineRun = /([*_~[({<])\1{100,}/;
const tokens =
  /\\.|(?<code>`+)|(?<comment>\/\*)|<(?:[A-Za-z](?:[^<>"'{}/]|\/(?!>)|"[^"]*"|'[^']*')*)?(?<selfClosing>\/?)>|(?<closingTag><\/)|(?<open>[[({])|(?<close>[\])}])|(?<operator>[!~+\-?=])/g;

/** What is open at a place of a text. */
interface State {
  /** `<…>`. */
  tags: number;
  /** `[` and `(` of a paragraph. */
  brackets: number;
  /** Brackets of any kind, of an expression `{…}` or of an import or export. */
  expression: number;
  /** Operators of that expression. */
  operators: number;
  /** Expressions since the last empty line. */
  expressions: number;
  inComment: boolean;
}

/** A place of a text that is more than the parser should be given. */
export interface DeepPlace {
  readonly at: Point;
  /** Whether it nests too deep; else too many expressions stand there without an empty line between them. */
  readonly isDeep: boolean;
}

/**
 * The first place where a text nests deeper than the parser should be given: it ends the process at about 6,000
 * brackets or operators in an expression, and takes quadratic time elsewhere; or the first where more than 3,000
 * expressions stand together, which take quadratic time too. An estimate: what is less deep is told exactly by the tree.
 */
export function findDeepNesting(text: string): DeepPlace | undefined {
  const state: State = {
    tags: 0,
    brackets: 0,
    expression: 0,
    operators: 0,
    expressions: 0,
    inComment: false,
  };
  for (const { number, text: line } of proseLines(text)) {
    if (line.trim() === '') {
      state.brackets = 0;
      state.expressions = 0;
    }
    if (/^(?:import|export)\b/.test(line) && state.expression === 0) state.expression = 1;
    const isDeep = markerCount(line) > maximumDepth || inlineRun.test(line) || /^[ \t]{300,}\S/.test(line);
    const at = { line: number, column: 1 };
    if (isDeep || scanLine(line, state)) return { at, isDeep: true };
    if (state.expressions > maximumExpressions) return { at, isDeep: false };
  }
  return undefined;
}

function markerCount(line: string): number {
  return (blockMarkers.exec(line)?.[0] ?? '').replace(/[^>\-*+.)]/g, '').length;
}

/** Follows what a line opens and closes; gives whether it becomes too deep. */
function scanLine(line: string, state: State): boolean {
  const pattern = new RegExp(tokens);
  while (true) {
    if (state.inComment) {
      const end = line.indexOf('*/', pattern.lastIndex);
      if (end < 0) return false;
      state.inComment = false;
      pattern.lastIndex = end + 2;
    }
    const match = pattern.exec(line);
    if (match === null) return false;
    const run = match.groups?.['code'];
    if (run !== undefined && state.expression === 0) {
      const end = line.indexOf(run, pattern.lastIndex);
      if (end >= 0) pattern.lastIndex = end + run.length;
    } else apply(match, state);
    const { tags, brackets, expression, operators } = state;
    if (Math.max(tags, brackets, expression) > maximumDepth || operators > maximumOperators) return true;
  }
}

function apply({ 0: token, groups = {} }: RegExpExecArray, state: State): void {
  const { comment, selfClosing, closingTag, open, close, operator } = groups;
  if (comment !== undefined) state.inComment = state.expression > 0;
  else if (closingTag !== undefined) state.tags = Math.max(0, state.tags - 1);
  else if (selfClosing === '') state.tags += 1;
  else if (operator !== undefined && state.expression > 0) state.operators += 1;
  else if (open !== undefined) {
    if (state.expression > 0 || token === '{') {
      if (state.expression === 0) state.expressions += 1;
      state.expression += 1;
    } else state.brackets += 1;
  } else if (close !== undefined) {
    if (state.expression > 0) state.expression -= 1;
    else state.brackets = Math.max(0, state.brackets - 1);
    if (state.expression === 0) state.operators = 0;
  }
}
