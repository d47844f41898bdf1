/** Something in a text that the reader has to replace. */
export interface Placeholder {
  readonly name: string;
  readonly index: number;
}

/** Words in capitals that are no variable: neither read with `$` nor assigned. */
const words =
  /(?<![\w$-]|\$\{)(?:YOUR[_-][A-Z0-9]+(?:[_-][A-Z0-9]+)*|CHANGE_?ME|REPLACE_(?:ME|THIS|WITH_\w+)|INSERT_\w+_HERE)(?![\w=])/g;
/** Runs of `x`: of a whole word, of a part after `_` or `-`, or of a telephone number. */
const crosses = /(?:(?<![A-Za-z0-9])|(?<=\+\d{1,3}))(?:x{3,}|X{3,})(?![A-Za-z0-9])/g;
const braced = /(?<!\$)\{(?:your|insert)[ _-][^{}\n]{1,40}\}/gi;
const angled =
  /<(?:(?:enter|insert|paste|put|replace|your)[ _-][^<>\n]{1,40}|[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+)>/g;

/** Languages in which angle brackets are tags or types. */
const tagged: ReadonlySet<string> = new Set([
  ...['xml', 'html', 'svg', 'jsx', 'tsx', 'vue', 'mdx', 'md'],
  ...['ts', 'typescript', 'mts', 'cts', 'java'],
]);

/** What each of them has, so that most texts need no closer look. */
const sign = /YOUR|CHANGE|REPLACE|INSERT|xxx|<[A-Za-z]|\{(?:your|insert)/i;

/** Finds the placeholders of a text in a language, in order. */
export function findPlaceholders(text: string, language: string): Placeholder[] {
  if (!sign.test(text)) return [];
  const patterns = [words, crosses, braced, ...(tagged.has(language) ? [] : [angled])];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: name, index }) => ({ name, index })))
    .filter(({ index }) => !isTemplate(text, index))
    .filter((one, _, all) => !all.some((other) => other !== one && holds(other, one)))
    .sort((a, b) => a.index - b.index);
}

function holds(outer: Placeholder, { name, index }: Placeholder): boolean {
  return outer.index <= index && index + name.length <= outer.index + outer.name.length;
}

/** `mktemp` fills in its crosses itself. */
function isTemplate(text: string, index: number): boolean {
  const start = text.lastIndexOf('\n', index) + 1;
  return /\bmktemp\b/.test(text.slice(start, index));
}
