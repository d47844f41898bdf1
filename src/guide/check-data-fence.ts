import type { Code } from 'mdast';
import { LineCounter, parseDocument } from 'yaml';
import type { Diagnostic, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { spanOf } from './walk.ts';

const wildcardLine = /^\s*(?:\.\.\.|\[\.\.\])\s*$/;

/** Holds that a data fence parses (JSON, YAML), and that an expected output says more than "anything". */
export function checkDataFence(
  node: Code,
  { file, isOutput }: { file: string; isOutput: boolean },
): Diagnostic[] {
  const { start } = spanOf(node);
  if (isOutput && node.value.split('\n').every((line) => wildcardLine.test(line) || line.trim() === '')) {
    const at = { file, span: spanOf(node) };
    return [
      report('guide/wildcards-only', at, 'This output fence matches anything.', {
        help: 'Write at least one line that the sample really prints.',
      }),
    ];
  }
  const problem = dataProblem(node);
  if (problem === undefined) return [];
  const point: Point = { line: start.line + problem.line, column: start.column - 1 + problem.column };
  const message = `This ${node.lang} does not parse: ${problem.message}`;
  return [
    report('guide/data-syntax', { file, span: { start: point, end: point } }, message, {
      help: 'Correct it, or say why it need not parse with `illustrative="…"`.',
    }),
  ];
}

interface Problem extends Point {
  readonly message: string;
}

/** JSON is YAML 1.2, whose parser knows positions; but JSON's own parser decides whether it is JSON. */
function dataProblem(node: Code): Problem | undefined {
  if (node.lang === 'json') {
    try {
      JSON.parse(node.value);
      return undefined;
    } catch (error) {
      return yamlProblem(node.value) ?? { line: 1, column: 1, message: `${(error as Error).message}.` };
    }
  }
  return node.lang === 'yaml' || node.lang === 'yml' ? yamlProblem(node.value) : undefined;
}

function yamlProblem(text: string): Problem | undefined {
  const lineCounter = new LineCounter();
  const error = parseDocument(text, { lineCounter, prettyErrors: false }).errors[0];
  if (error === undefined) return undefined;
  const { line, col } = lineCounter.linePos(error.pos[0]);
  return { line, column: col, message: `${error.message.split('\n')[0]?.replace(/\.?$/, '')}.` };
}
