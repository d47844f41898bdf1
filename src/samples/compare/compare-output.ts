import { compareText } from './compare-text.ts';
import type { Bindings, Difference } from './difference.ts';

/** What is compared: the fence's language decides whether as data or as text. */
export interface Expectation {
  readonly language: string;
  readonly text: string;
}

/** Compares what a sample printed with what the guide shows. Gives the first difference, or nothing. */
export async function compareOutput(
  expected: Expectation,
  actual: string,
  bindings: Bindings,
): Promise<Difference | undefined> {
  if (expected.language !== 'json' || !isJson(expected.text)) {
    return compareText(expected.text, actual, bindings);
  }
  const { compareJson } = await import('./compare-json.ts');
  return compareJson(expected.text, actual, bindings);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
