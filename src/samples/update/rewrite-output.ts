import type { Expectation } from '../compare/compare-data.ts';
import { compareOutput } from '../compare/compare-output.ts';
import type { Bindings } from '../compare/difference.ts';
import { isJson } from '../compare/is-json.ts';
import type { Rewrite } from './output-update.ts';
import { rewriteHttp } from './rewrite-http.ts';
import { rewriteJson } from './rewrite-json.ts';
import { rewriteText } from './rewrite-text.ts';

const control = /(?![\n\t])\p{Cc}/u;

/**
 * What an output fence should say, given what its sample printed: as much of the fence as still matches stays as it is
 * written, wildcards among it. `bindings` are those that the fence was compared with; they do not change.
 */
export async function rewriteOutput(
  expected: Expectation,
  actual: string,
  bindings: Bindings,
): Promise<Rewrite> {
  const printed = actual
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n+$/, '');
  if (printed === '') return refusal('is empty, and an empty fence shows nothing');
  if (control.test(printed)) return refusal('holds control characters, which a page cannot show');
  if (expected.language === 'json' && isJson(expected.text) && !isJson(printed)) {
    return refusal('is not JSON, and the fence says `json`');
  }
  const candidates = await candidatesOf(expected, printed, bindings);
  for (const text of candidates) {
    const difference = await compareOutput({ ...expected, text }, actual, new Map(bindings));
    if (difference === undefined && /^(?!\s*(?:\.\.\.|\[\.\.\.\])?\s*$)/m.test(text))
      return { kind: 'text', text };
  }
  return refusal('cannot be written so that it matches');
}

/** Texts for a fence, the one that keeps most of it first. */
async function candidatesOf(
  expected: Expectation,
  printed: string,
  bindings: Bindings,
): Promise<readonly string[]> {
  const { language, text } = expected;
  if (language === 'json' && isJson(text)) {
    return [rewriteJson(text, printed, bindings), rewriteJson('{}', printed, bindings), printed];
  }
  if (language === 'http') {
    const rewriteBody = (body: Expectation, actual: string) => rewriteOutput(body, actual, bindings);
    const response = await rewriteHttp([text, printed], bindings, rewriteBody);
    if (response !== undefined) return [response, printed];
  }
  return [rewriteText(text, printed, bindings), printed];
}

function refusal(reason: string): Rewrite {
  return { kind: 'refusal', reason };
}
