import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { ContentText } from './content-text.ts';
import { textRules } from './rules.ts';

/** Applies every rule about texts to one file. */
export function lintText(text: ContentText): readonly Diagnostic[] {
  return textRules.flatMap((rule) => rule.check(text));
}
