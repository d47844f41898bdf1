import { parseXmlTexts } from '#guide/data/parse-xml.ts';
import { compareText } from './compare-text.ts';
import type { Bindings, Difference } from './difference.ts';
import { isJson } from './is-json.ts';

/** What is compared: the fence's language decides whether as data or as text. */
export interface Expectation {
  readonly language: string;
  readonly text: string;
}

/** Compares `json` and `xml` as data; everything else, and what does not parse, as text. */
export async function compareData(
  { language, text }: Expectation,
  actual: string,
  bindings: Bindings,
): Promise<Difference | undefined> {
  if (language === 'json' && isJson(text)) {
    return (await import('./compare-json.ts')).compareJson(text, actual, bindings);
  }
  if (language === 'xml' && parseXmlTexts(text).kind === 'element') {
    return (await import('./compare-xml.ts')).compareXml(text, actual, bindings);
  }
  return compareText(text, actual, bindings);
}
