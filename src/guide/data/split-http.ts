/** An HTTP message as a text shows it: its first line, its headers, its body. Lines are 1-based. */
export interface HttpText {
  readonly startLine: string;
  readonly headers: readonly HttpHeader[];
  readonly body: string;
  /** The line on which the body starts. */
  readonly bodyLine: number;
}

/** A line of the head. A line without a colon, such as `...`, is all name. */
export interface HttpHeader {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** Splits a message that starts at a line (0-based) of a text. Space at the end of lines does not count. */
export function splitHttp(text: string, start = 0): HttpText {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const blank = lines.indexOf('', start);
  const end = blank < 0 ? lines.length : blank;
  const headers = lines.slice(start + 1, end).map((line, index) => {
    const colon = line.indexOf(':');
    const [name, value] = colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1)];
    return { name: name.trimStart(), value: value.trim(), line: start + index + 2 };
  });
  return { startLine: lines[start] ?? '', headers, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

/** The value of a header, whatever the case of its name. */
export function headerOf({ headers }: Pick<HttpText, 'headers'>, wanted: string): string | undefined {
  return headers.find(({ name }) => name.toLowerCase() === wanted)?.value;
}

/** The language in which a body is written, by its content type: `json`, `xml` or `text`. */
export function bodyLanguage(message: Pick<HttpText, 'headers'>): 'json' | 'xml' | 'text' {
  const type = headerOf(message, 'content-type') ?? '';
  return /\bjson\b/i.test(type) ? 'json' : /\bxml\b/i.test(type) ? 'xml' : 'text';
}
