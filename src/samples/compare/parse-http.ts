/** An HTTP response as a text shows it. Lines are 1-based. */
export interface HttpText {
  readonly statusLine: string;
  readonly headers: readonly { readonly name: string; readonly value: string; readonly line: number }[];
  readonly body: string;
  /** The line on which the body starts. */
  readonly bodyLine: number;
}

const statusLine = /^HTTP\/[\d.]+ /;

/** Reads a response: status line, headers, a blank line, body. Of several heads in a row, such as a proxy’s, the last counts. */
export function parseHttp(text: string): HttpText | undefined {
  const lines = text.split('\n').map((line) => line.trimEnd());
  let start = 0;
  let end = endOfHead(lines, start);
  while (statusLine.test(lines[end + 1] ?? '')) {
    start = end + 1;
    end = endOfHead(lines, start);
  }
  if (!statusLine.test(lines[start] ?? '')) return undefined;
  const headers = lines.slice(start + 1, end).map((line, index) => {
    const colon = line.indexOf(':');
    const [name, value] = colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1)];
    return { name: name.trim(), value: value.trim(), line: start + index + 2 };
  });
  const body = lines.slice(end + 1).join('\n');
  return { statusLine: lines[start] ?? '', headers, body, bodyLine: end + 2 };
}

/** The language in which a body is compared, by its content type. */
export function bodyLanguage({ headers }: HttpText): string {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return /\b(json|xml)\b/i.exec(type)?.[1]?.toLowerCase() ?? 'text';
}

function endOfHead(lines: readonly string[], start: number): number {
  const end = lines.indexOf('', start);
  return end < 0 ? lines.length : end;
}
