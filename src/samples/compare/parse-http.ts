import { type HttpText, splitHttp } from '#guide/data/split-http.ts';

const statusLine = /^HTTP\/[\d.]+ /;

/**
 * Reads a response: status line, headers, a blank line, body. Of several heads in a row, such as a proxy’s, the last
 * counts.
 */
export function parseHttp(text: string): HttpText | undefined {
  const lines = text.split('\n');
  let message = splitHttp(text);
  while (statusLine.test(lines[message.bodyLine - 1] ?? '')) message = splitHttp(text, message.bodyLine - 1);
  return statusLine.test(message.startLine) ? message : undefined;
}
