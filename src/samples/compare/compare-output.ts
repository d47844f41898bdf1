import { compareData, type Expectation } from './compare-data.ts';
import type { Bindings, Difference } from './difference.ts';
import { parseHttp } from './parse-http.ts';

/**
 * Compares what a sample printed with what the guide shows: `json`, `xml` and `http` as what they are, everything else,
 * and what does not parse, as text. Gives the first difference, or nothing.
 */
export async function compareOutput(
  expected: Expectation,
  actual: string,
  bindings: Bindings,
): Promise<Difference | undefined> {
  if (expected.language !== 'http' || parseHttp(expected.text) === undefined) {
    return compareData(expected, actual, bindings);
  }
  const { compareHttp } = await import('./compare-http.ts');
  return compareHttp(expected.text, actual, bindings);
}
