import type { Code } from 'mdast';
import { LineCounter, parseDocument } from 'yaml';
import type { Diagnostic, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { findDeepYaml } from './find-deep-yaml.ts';
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

/** JSON's own parser decides whether it is JSON. Where it does not say where, that of YAML, a superset, often can. */
function dataProblem(node: Code): Problem | undefined {
  if (node.lang === 'json') {
    try {
      JSON.parse(node.value);
      return undefined;
    } catch (error) {
      return jsonProblem(error as Error) ?? yamlProblem(node.value) ?? firstLine(error as Error);
    }
  }
  return node.lang === 'yaml' || node.lang === 'yml' ? yamlProblem(node.value) : undefined;
}

function jsonProblem({ message }: Error): Problem | undefined {
  const { text, line, column } =
    /^(?<text>.*) in JSON at position \d+ \(line (?<line>\d+) column (?<column>\d+)\)$/s.exec(message)
      ?.groups ?? {};
  return text === undefined ? undefined : { line: Number(line), column: Number(column), message: `${text}.` };
}

function firstLine({ message }: Error): Problem {
  return { line: 1, column: 1, message: `${message.replace(/\.?$/, '')}.` };
}

function yamlProblem(text: string): Problem | undefined {
  const deep = findDeepYaml(text);
  if (deep !== undefined) return { ...deep, message: 'It nests too deep.' };
  const lineCounter = new LineCounter();
  const error = parseDocument(text, { lineCounter, prettyErrors: false }).errors[0];
  if (error === undefined) return undefined;
  const { line, col } = lineCounter.linePos(error.pos[0]);
  return {
    line,
    column: col,
    message: `${error.message.split('\n')[0]?.replace(/\.?$/, '')}.`,
  };
}
