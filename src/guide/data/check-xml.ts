import { type DataProblem, problemAt } from './data-problem.ts';
import { parseXml, parseXmlTexts } from './parse-xml.ts';

/** The first problem of an XML text, or nothing. `isOutput`: there may be several, one after the other. */
export function checkXml(text: string, isOutput = false): DataProblem | undefined {
  const parsed = isOutput ? parseXmlTexts(text) : parseXml(text);
  return parsed.kind === 'problem' ? problemAt(text, parsed.at, parsed.message) : undefined;
}
