import { parseDocument } from 'yaml';
import { findDeepYaml } from '../find-deep-yaml.ts';
import { pointsOf } from '../points-of.ts';
import type { DataProblem } from './data-problem.ts';

/** The first problem of a YAML text, or nothing. */
export function checkYaml(text: string): DataProblem | undefined {
  const deep = findDeepYaml(text);
  if (deep !== undefined) return { ...deep, message: 'It nests too deep.' };
  const error = parseDocument(text, { prettyErrors: false }).errors[0];
  if (error === undefined) return undefined;
  const said = error.message.split('\n')[0]?.replace(/\.?$/, '');
  return { ...pointsOf(text)(error.pos[0]), message: `${said}.` };
}
