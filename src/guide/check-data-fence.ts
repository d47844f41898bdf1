import type { Code } from 'mdast';
import type { Diagnostic, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { dataLanguageName } from '#schema/data-languages.ts';
import { wildcardPattern } from '#schema/wildcards.ts';
import { checkData } from './data/check-data.ts';
import { fenceLanguage } from './fence-language.ts';
import { lineSet } from './line-set.ts';
import { spanOf } from './walk.ts';

/**
 * Holds that a data fence parses, and that an expected output says more than "anything". The lines of `removed`, a list such as
 * `1,3-5`, are shown and no part of the data.
 */
export function checkDataFence(
  node: Code,
  { file, isOutput, removed = '' }: { file: string; isOutput: boolean; removed?: string | undefined },
): Diagnostic[] {
  const { start } = spanOf(node);
  if (isOutput && saysNothing(node)) {
    const at = { file, span: spanOf(node) };
    return [
      report('guide/wildcards-only', at, 'This output fence holds nothing but wildcards.', {
        help: 'Write at least one line that the sample really prints.',
      }),
    ];
  }
  const gone = lineSet(removed);
  const lines = node.value.split('\n').map((line, index) => (gone.has(index + 1) ? '' : line));
  const problem = checkData(fenceLanguage(node), lines.join('\n'), { isOutput });
  if (problem === undefined) return [];
  const point: Point = { line: start.line + problem.line, column: start.column - 1 + problem.column };
  const message = `This is not valid ${dataLanguageName(fenceLanguage(node))}: ${problem.message}`;
  return [
    report('guide/data-syntax', { file, span: { start: point, end: point } }, message, {
      help: 'Correct it, or say why it need not be valid with `illustrative="…"`.',
    }),
  ];
}

function saysNothing(node: Code): boolean {
  const { value } = node;
  const isWild = value
    .split('\n')
    .every((line) => /^(?:\.\.\.)?$/.test(line.replaceAll(wildcardPattern, '').trim()));
  return (
    isWild ||
    (fenceLanguage(node) === 'json' &&
      /^[\s[\]{}:]*(?:"(?:\.\.\.|\[[a-z.][\w.-]*\])"[\s[\]{}:]*)+$/.test(value))
  );
}
