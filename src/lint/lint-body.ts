import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Body } from '#guide/mdx-document.ts';
import { bodyRules } from './rules.ts';

/** Applies every rule about bodies to the body of one page. */
export function lintBody(document: Body): readonly Diagnostic[] {
  return bodyRules.flatMap((rule) => rule.check({ document }));
}
