import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
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
  const blanked = text
    .split('\n')
    .fill('', 0, bodyLine - 1)
    .join('\n');
  const deep = findDeepNesting(blanked);
  if (deep !== undefined) return tooDeep(file, { start: deep, end: deep });
  try {
    const tree = mdxToMdast(text, { features: { frontmatter: true } }) as Root;
    const node = findDeepNode(tree);
    return node === undefined ? { tree, diagnostics: [] } : tooDeep(file, spanOf(node));
  } catch (error) {
    return { diagnostics: [syntaxProblem(file, error as Error)] };
  }
}

function tooDeep(file: string, span: Span): ParsedMdx {
  const help = 'Nest lists, quotes, components and brackets less.';
  return {
    diagnostics: [
      report('guide/too-deep', { file, span }, 'The text nests more than 100 levels deep.', { help }),
    ],
  };
}

function syntaxProblem(file: string, error: Error): Diagnostic {
  const { line, column, message } =
    /^(?<line>\d+):(?<column>\d+): (?<message>[\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(error.message)
      ?.groups ?? {};
  const point = { line: Number(line ?? 1), column: Number(column ?? 1) };
  const what = (message ?? error.message).split('\n')[0] ?? '';
  return report(
    'guide/syntax',
    { file, span: { start: point, end: point } },
    `MDX does not parse: ${what.replace(/[.]?$/, '.')}`,
    {
      help: 'Write `{`, `}` and `<` in prose as code, or escape them with a backslash; close every component.',
    },
  );
}
