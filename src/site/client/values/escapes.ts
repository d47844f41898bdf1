// How a text is written inside the strings of each language. Every function is pure, and gives the inside of a string
// without its quotes; undefined where such a string cannot hold the text.

/** Writes a text as the inside of a string. */
export type Escape = (value: string) => string | undefined;

/** Between single quotes of a shell: a quote ends the string, stands escaped, and starts it again. */
export const bashSingle: Escape = (value) => value.replaceAll("'", "'\\''");

/** Between double quotes of a shell: what is more than a plain word stands in single quotes of its own. */
export const bashDouble: Escape = (value) =>
  /^[\w./:@%+,=•-]*$/.test(value) ? value : `"'${bashSingle(value)}'"`;

/** In a here document in which names are replaced. A second line could end it. */
export const bashHeredoc: Escape = (value) =>
  /[\r\n]/.test(value) ? undefined : value.replace(/[\\$`]/g, '\\$&');

/** In strings that know no escapes: only what they can hold as it is. */
export const plain: Escape = (value) => (/^[\w./:@%+,=• -]*$/.test(value) ? value : undefined);

/** JSON, and what writes strings as JSON does: Go, Java. */
export const jsonDouble: Escape = (value) =>
  JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u007f\u2028\u2029]/g, asUnicode);

export const javascriptSingle: Escape = (value) => asJavascript(value).replaceAll("'", "\\'");
export const javascriptDouble: Escape = (value) => asJavascript(value).replaceAll('"', '\\"');
export const javascriptTemplate: Escape = (value) => asJavascript(value).replace(/`|\$(?=\{|$)/g, '\\$&');

/** Between these quotes, of one character or three, in Python. */
export const python =
  (quote: string): Escape =>
  (value) =>
    value
      .replace(/[\\\n\r\t]/g, (character) => named[character] ?? character)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped.
      .replace(/[\0-\x1f\x7f]/g, (character) => `\\x${hex(character, 2)}`)
      .replaceAll(quote.charAt(0), `\\${quote.charAt(0)}`);

/** In an f-string, braces are code. */
export const pythonFormat =
  (quote: string): Escape =>
  (value) =>
    python(quote)(value)?.replace(/[{}]/g, '$&$&');

/** Bytes hold ASCII only. */
export const pythonBytes =
  (quote: string): Escape =>
  (value) =>
    /^[\0-\x7f]*$/.test(value) ? python(quote)(value) : undefined;

/** Single quotes of Ruby and PHP: two characters are escaped, all others are themselves. */
export const backslashSingle: Escape = (value) => value.replace(/[\\']/g, '\\$&');

export const rubyDouble: Escape = (value) => value.replace(/[\\"#]/g, '\\$&');
export const phpDouble: Escape = (value) => value.replace(/[\\"$]/g, '\\$&');

const named: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function asJavascript(value: string): string {
  return (
    value
      .replace(/[\\\n\r\t]/g, (character) => named[character] ?? character)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped.
      .replace(/[\0-\x1f\x7f\u2028\u2029]/g, asUnicode)
      // Where a sample is put into a page, nothing in it ends the script.
      .replace(/<(?=\/script|!--)/gi, '\\x3c')
  );
}

function asUnicode(character: string): string {
  return `\\u${hex(character, 4)}`;
}

function hex(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0');
}
