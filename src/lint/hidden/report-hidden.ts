import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';

const names: readonly (readonly [RegExp, string])[] = [
  [/[\u202A-\u202E\u2066-\u2069]/, 'turns round the order in which the text is shown'],
  [/\p{Cc}/u, 'is a control character'],
  [/[\u{E0000}-\u{E007F}]/u, 'hides a text'],
];

/** The finding for characters that cannot be seen; `how` says how they come into the text: `by an escape`. */
export function reportHidden(characters: string, at: Place, how = ''): Diagnostic {
  const signs = [...characters];
  const worst = names.find(([pattern]) => pattern.test(characters));
  const told = signs.find((sign) => worst?.[0].test(sign)) ?? signs[0] ?? '';
  const code = (told.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const others = signs.length === 1 ? '' : ` (${signs.length} characters in a row)`;
  const what = worst?.[1] ?? 'has no width';
  const message = `A character that cannot be seen stands here${how === '' ? '' : ` ${how}`}: U+${code} ${what}${others}.`;
  const help = 'Remove it: readers, reviewers and those who copy the text do not know that it is there.';
  return report('content/hidden-character', at, message, { help });
}
