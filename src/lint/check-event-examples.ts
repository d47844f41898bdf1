import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { checkData } from '#guide/data/check-data.ts';
import type { Provider } from '#library/library.ts';
import { readTextFile } from './read-text-file.ts';

/** Holds that every example of an event that a provider has is JSON. */
export function checkEventExamples({
  folder,
  file,
}: Pick<Provider, 'folder' | 'file'>): readonly Diagnostic[] {
  return namesIn(join(folder, 'events')).flatMap((name) => {
    const text = readTextFile(join(folder, 'events', name));
    const problem = text === undefined ? undefined : checkData('json', text, { isOutput: false });
    if (problem === undefined) return [];
    const point = { line: problem.line, column: problem.column };
    const at = { file: `${dirname(file)}/events/${name}`, span: { start: point, end: point } };
    const message = `This example of an event does not parse: ${problem.message}`;
    return [report('guide/data-syntax', at, message, { help: 'Correct it: no event can be made from it.' })];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
