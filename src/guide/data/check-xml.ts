import { type DataProblem, problemAt } from './data-problem.ts';
import { parseXml } from './parse-xml.ts';

/** The first problem of an XML text, or nothing. */
export function checkXml(text: string): DataProblem | undefined {
  const parsed = parseXml(text);
  return parsed.kind === 'problem' ? problemAt(text, parsed.at, parsed.message) : undefined;
}
