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
  const blanked = blankLines(text, bodyLine - 1);
  const deep = findDeepNesting(blanked);
  if (deep !== undefined) return tooDeep(file, { start: deep, end: deep });
  try {
    const tree = mdxToMdast(blanked, { features: { frontmatter: false } }) as Root;
    const node = findDeepNode(tree);
    return node === undefined ? { tree, diagnostics: [] } : tooDeep(file, spanOf(node));
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

function syntaxProblem(file: string, error: Error): Diagnostic {
  const { line, column, message } =
    /^(?<line>\d+):(?<column>\d+): (?<message>[\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(error.message)
      ?.groups ?? {};
  const point = { line: Number(line ?? 1), column: Number(column ?? 1) };
  const said = (message ?? error.message).split('\n')[0] ?? '';
  const what = said.startsWith('Could not parse expression') ? 'Text in braces is read as code' : said;
  const at = { file, span: { start: point, end: point } };
  return report('guide/syntax', at, `MDX does not parse: ${what.replace(/[.]?$/, '.')}`, {
    help: helpFor(said),
  });
}

/** What to do, by what the parser says. */
const helps: readonly (readonly [RegExp, string])[] = [
  [/expression/, 'Escape braces as `\\{` and `\\}`, or write the text as code, in backticks.'],
  [/to create a comment/, 'Write a comment as `{/* text */}`.'],
  [
    /to create a link/,
    'Escape the character as `\\<`; write a link, also to a bare address, as `[text](url)`.',
  ],
  [/closing tag for `<([A-Z]\w*)/, 'End it with `</$1>`; one that holds nothing is written `<$1 />`.'],
  [/closing tag for `<[a-z]/, 'A guide has no HTML: write Markdown, or escape the character as `\\<`.'],
];

function helpFor(said: string): string {
  for (const [pattern, help] of helps) {
    const match = pattern.exec(said);
    if (match !== null) return help.replaceAll('$1', match[1] ?? '');
  }
  return 'Write `{`, `}` and `<` in prose as code, or escape them with a backslash; close every component.';
}
