import type { Point } from '#diagnostics/diagnostic.ts';

const maximumBrackets = 200;
const maximumMarkers = 100;
const maximumIndent = 300;

/**
 * The first line at which a YAML or JSON text nests deeper than its parser should be given, which recurses. Brackets
 * are counted wherever they stand: it takes hundreds that are never closed to be wrong.
 */
export function findDeepYaml(text: string): Point | undefined {
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const markers = /^(?:[ \t]*[-?:](?=[ \t]))+/.exec(line)?.[0].replace(/[ \t]/g, '').length ?? 0;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      brackets = '[{'.includes(bracket) ? brackets + 1 : Math.max(0, brackets - 1);
      if (brackets > maximumBrackets) return { line: index + 1, column: 1 };
    }
    if (markers > maximumMarkers || (indent > maximumIndent && line.trim() !== ''))
      return { line: index + 1, column: 1 };
  }
  return undefined;
}
