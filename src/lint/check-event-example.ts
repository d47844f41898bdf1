import type { Diagnostic, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { checkData } from '#guide/data/check-data.ts';
import { readText, type TextPlace } from '#library/read-text.ts';

/** Holds that an example of an event that a provider has is a JSON object. */
export async function checkEventExample(place: TextPlace): Promise<readonly Diagnostic[]> {
  const { file } = place;
  const read = await readText(place);
  if (!('text' in read)) return [read.diagnostic];
  const problem = checkData('json', read.text, { isOutput: false });
  const at = (point: Point) => ({ file, span: { start: point, end: point } });
  const help = 'Correct it: no event can be made from it.';
  if (problem !== undefined) {
    const message = `This example of an event is not valid JSON: ${problem.message}`;
    return [
      report('guide/data-syntax', at({ line: problem.line, column: problem.column }), message, { help }),
    ];
  }
  if (/^\s*\{/.test(read.text)) return [];
  return [
    report('guide/data-syntax', at({ line: 1, column: 1 }), 'This example of an event is no object.', {
      help,
    }),
  ];
}
