import { LineCounter, parseDocument } from 'yaml';
import { findDeepYaml } from '../find-deep-yaml.ts';
import type { DataProblem } from './data-problem.ts';

/** The first problem of a YAML text, or nothing. `schema`: of the scalars that it may hold. */
export function checkYaml(text: string, schema: 'core' | 'json' = 'core'): DataProblem | undefined {
  const deep = findDeepYaml(text);
  if (deep !== undefined) return { ...deep, message: 'It nests too deep.' };
  const lineCounter = new LineCounter();
  const error = parseDocument(text, { lineCounter, prettyErrors: false, schema }).errors[0];
  if (error === undefined) return undefined;
  const { line, col } = lineCounter.linePos(error.pos[0]);
  return { line, column: col, message: `${error.message.split('\n')[0]?.replace(/\.?$/, '')}.` };
}
