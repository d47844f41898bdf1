import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Diagnostic, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { findDeepNesting } from './find-deep-nesting.ts';

export type ParsedMdx =
  | { readonly tree: Root; readonly diagnostics: readonly [] }
  | { readonly tree?: never; readonly diagnostics: readonly Diagnostic[] };

/** Parses MDX with the parser that the site uses; a syntax error becomes a located finding. */
export function parseMdx(file: string, text: string): ParsedMdx {
  const deep = findDeepNesting(text);
  if (deep !== undefined) {
    const at = { file, span: { start: deep, end: deep } };
    const help = 'Nest lists, quotes, components and brackets less.';
    return {
      diagnostics: [report('guide/too-deep', at, 'The text nests more than 100 levels deep.', { help })],
    };
  }
  try {
    return { tree: mdxToMdast(text, { features: { frontmatter: true } }) as Root, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [syntaxProblem(file, error as Error)] };
  }
}

function syntaxProblem(file: string, error: Error): Diagnostic {
  const { line, column, message } =
    /^(?<line>\d+):(?<column>\d+): (?<message>[\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(error.message)
      ?.groups ?? {};
  const point: Point = { line: Number(line ?? 1), column: Number(column ?? 1) };
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
