import type { Diagnostic, Point, Span } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Diagram } from '#guide/mdx-document.ts';
import { type ParseOptions, parseDiagrams } from './parse-diagrams.ts';

/** The diagrams of one page. */
export interface PageDiagrams {
  /** The display path of the page. */
  readonly file: string;
  readonly diagrams: readonly Diagram[];
}

/** Finds the diagrams that mermaid does not parse, at their places in the pages. */
export async function checkDiagrams(
  pages: readonly PageDiagrams[],
  options: ParseOptions,
): Promise<Diagnostic[]> {
  const verdicts = await parseDiagrams(
    pages.flatMap(({ diagrams }) => diagrams),
    options,
  );
  return pages.flatMap(({ file, diagrams }) =>
    diagrams.flatMap((diagram) => {
      const problem = verdicts.get(diagram.hash)?.problem;
      if (problem === undefined) return [];
      const at = { file, span: spanInPage(diagram, problem.span) };
      return [report('diagrams/syntax', at, problem.message, { help: problem.help })];
    }),
  );
}

/** Where a span of the source of a diagram stands in its page. */
function spanInPage(diagram: Diagram, { start, end }: Span): Span {
  return { start: pointInPage(diagram, start), end: pointInPage(diagram, end) };
}

function pointInPage({ line: first, indents }: Diagram, { line, column }: Point): Point {
  return { line: first + line - 1, column: column + (indents[line - 1] ?? 0) };
}
