import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { explainMdx } from './explain-mdx.ts';
import { findDeepNesting } from './find-deep-nesting.ts';
import { findDeepNode } from './find-deep-node.ts';
import { spanOf } from './walk.ts';

export type ParsedMdx =
  | { readonly tree: Root; readonly diagnostics: readonly [] }
  | { readonly tree?: never; readonly diagnostics: readonly Diagnostic[] };

/**
 * Parses MDX with the parser that the site uses; a syntax error becomes a located finding.
 *
 * @param bodyLine the 1-based line after the frontmatter
 */
export function parseMdx(file: string, text: string, bodyLine: number): ParsedMdx {
  const blanked = blankLines(text, bodyLine - 1);
  const deep = findDeepNesting(blanked);
  if (deep !== undefined) {
    const span = { start: deep.at, end: deep.at };
    return deep.isDeep ? tooDeep(file, span) : tooMany(file, span, manyExpressions);
  }
  try {
    const tree = mdxToMdast(blanked, { features: { frontmatter: false } }) as Root;
    const found = findDeepNode(tree);
    if (found === undefined) return { tree, diagnostics: [] };
    const { start, end } = spanOf(found.node);
    return found.isDeep ? tooDeep(file, { start, end }) : tooMany(file, { start, end: start }, manyThings);
  } catch (error) {
    return { diagnostics: [syntaxProblem(file, error as Error)] };
  }
}

/** The text with its first lines blanked: what comes after keeps its lines, columns and offsets. */
function blankLines(text: string, count: number): string {
  return text
    .split('\n')
    .map((line, index) => (index < count ? ' '.repeat(line.length) : line))
    .join('\n');
}

function tooDeep(file: string, span: Span): ParsedMdx {
  const help = 'Nest lists, quotes, components and brackets less.';
  return {
    diagnostics: [
      report('guide/too-deep', { file, span }, 'The text nests more than 100 levels deep.', { help }),
    ],
  };
}

interface Many {
  readonly message: string;
  readonly help: string;
}

const manyThings: Many = {
  message: 'More than 50,000 things stand here beside each other.',
  help: 'Split the page, or put what is data into a file beside it.',
};

const manyExpressions: Many = {
  message:
    'More than 3,000 expressions and comments in braces stand here without an empty line between them.',
  help: 'Put empty lines between them, or leave them out. Write `\\{` where a brace is meant.',
};

function tooMany(file: string, span: Span, { message, help }: Many): ParsedMdx {
  return { diagnostics: [report('guide/too-deep', { file, span }, message, { help })] };
}

function syntaxProblem(file: string, error: Error): Diagnostic {
  const { line, column, message } =
    /^(?<line>\d+):(?<column>\d+): (?<message>[\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(error.message)
      ?.groups ?? {};
  const fault = { line: Number(line ?? 1), column: Number(column ?? 1) };
  const explained = explainMdx((message ?? error.message).split('\n')[0] ?? '');
  const point = explained.opened ?? fault;
  const at = { file, span: { start: point, end: point } };
  return report('guide/syntax', at, `This is not valid MDX: ${explained.message}`, { help: explained.help });
}
