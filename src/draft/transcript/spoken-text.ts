/** Words for signs. They join what stands on both sides of them, but for those that start an option. */
const signs: Readonly<Record<string, string>> = {
  colon: ':',
  slash: '/',
  dot: '.',
  underscore: '_',
  equals: '=',
  hyphen: '-',
  ampersand: '&',
  hash: '#',
};

/**
 * Spoken text as it is written: “api dot acme dot com slash v1” is `api.acme.com/v1`, “minus X post” is `-X POST`, “dash dash data”
 * is `--data`, “dollar key” is `$key`.
 */
export function writtenText(spoken: string): string {
  return spoken
    .replace(/\b(?:minus|dash)\s+(?:minus|dash)\s+(?=\w)/gi, ' --')
    .replace(
      /\b(?:minus|dash)\s+(?:capital\s+|upper ?case\s+)?([a-z])\b/gi,
      (_, letter: string) => ` -${optionLetter(letter)}`,
    )
    .replace(
      /\bhttps?\s+colon\s+slash\s+slash\s+/gi,
      (whole) => `${/^https/i.test(whole) ? 'https' : 'http'}://`,
    )
    .replace(
      /\s*\b(colon|slash|dot|underscore|equals|hyphen|ampersand|hash)\b\s*(?=\S|$)/gi,
      (_, word: string) => signs[word.toLowerCase()] ?? '',
    )
    .replace(/\bdollar(?: sign)?\s+(?=[a-z_])/gi, '$')
    .replace(/\b(?:double|single|open|close)?\s*quotes?\b\s*/gi, '')
    .replace(/-X\s+(get|post|put|patch|delete|head)\b/gi, (_, method: string) => `-X ${method.toUpperCase()}`)
    .replace(/\s+/g, ' ')
    .trim();
}

/** curl tells these letters apart by their case, and the ones in capitals are those that people say. */
function optionLetter(letter: string): string {
  return /[xh]/i.test(letter) ? letter.toUpperCase() : letter.toLowerCase();
}
