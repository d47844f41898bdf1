import { parseDocument } from 'yaml';
import { explainYaml } from '../explain-yaml.ts';
import { findDeepYaml } from '../find-deep-yaml.ts';
import { pointsOf } from '../points-of.ts';
import type { DataProblem } from './data-problem.ts';

/** The first problem of a YAML text, or nothing. */
export function checkYaml(text: string): DataProblem | undefined {
  const deep = findDeepYaml(text);
  if (deep !== undefined) return { ...deep, message: 'It nests too deep.' };
  const error = parseDocument(text, { prettyErrors: false }).errors[0];
  if (error === undefined) return undefined;
  const { message, at = error.pos[0] } = explainYaml(error, text);
  return { ...pointsOf(text)(at), message: `${message}.` };
}
