import type { ValueFamily } from './code-family.ts';
import { backslashSingle, bashSingle, javascriptSingle, jsonDouble, python } from './escapes.ts';

const quoted = (name: string) => `(["'])${name}\\1`;

/** How each family reads an environment variable, as the source of a pattern; `1` is a quote. Assignments are no reads. */
export const reads: Readonly<Record<Exclude<ValueFamily, 'json'>, (name: string) => string>> = {
  bash: (name) => String.raw`\$(?:${name}(?!\w)|\{${name}\})`,
  javascript: (name) =>
    String.raw`(?<![\w$.]|delete )process\.env(?:\.${name}(?![\w$])|\[${quoted(name)}\])(?!\s*=(?![=>]))`,
  python: (name) =>
    String.raw`(?<![\w.])os\.(?:environ\[${quoted(name)}\](?!\s*=(?!=))|(?:environ\.get|getenv)\((["'])${name}\2(?:\s*,[^(),]*)?\))`,
  ruby: (name) =>
    String.raw`(?<![\w.:])ENV(?:\[${quoted(name)}\]|\.fetch\((["'])${name}\2\))(?!\s*(?:\|\|)?=(?![=~]))`,
  php: (name) =>
    String.raw`(?<![\w>:])(?:getenv\(${quoted(name)}\)|\$_(?:ENV|SERVER)\[(["'])${name}\2\](?!\s*=(?!=)))`,
  go: (name) => String.raw`(?<![\w.])os\.Getenv\("${name}"\)`,
  java: (name) => String.raw`(?<![\w.])System\.getenv\((?:"${name}"\)|\)\.get\("${name}"\))`,
};

/** How a sample says that it sets the variable itself: what it reads afterwards is its own. */
export const assigns = (name: string): RegExp =>
  new RegExp(String.raw`(?<=^|[\s;(])(?:export |local |readonly )?${name}=|\bread (?:-\w+ )*${name}\b`, 'm');

/** A text as a whole expression of a language. */
export const literals: Readonly<Record<Exclude<ValueFamily, 'json'>, (value: string) => string>> = {
  bash: (value) => `'${bashSingle(value)}'`,
  javascript: (value) => `'${javascriptSingle(value)}'`,
  python: (value) => `"${python('"')(value)}"`,
  ruby: (value) => `'${backslashSingle(value)}'`,
  php: (value) => `'${backslashSingle(value)}'`,
  go: (value) => `"${jsonDouble(value)}"`,
  java: (value) => `"${jsonDouble(value)}"`,
};
