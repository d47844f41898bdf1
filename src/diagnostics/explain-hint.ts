import type { Diagnostic } from './diagnostic.ts';

/** One line that says how to learn more of what was found; nothing where nothing was. */
export function explainHint(diagnostics: readonly Diagnostic[]): string[] {
  const codes = new Set(diagnostics.map(({ code }) => code));
  const [first] = codes;
  if (first === undefined) return [];
  const others = codes.size === 1 ? '' : ', and so for the other codes';
  return [`\`handrail explain ${first}\` tells more: why it matters, and how it is written right${others}.`];
}
