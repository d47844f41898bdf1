import { lintText } from '#lint/lint-text.ts';

const shownCharacters = 8;

/** A text of the same length, in which every credential that looks live is written with `x` after its beginning. */
export function maskSecrets(text: string): string {
  return lintText({ file: '', text }).reduce((masked, { code, at: { span } }) => {
    if (code !== 'lint/live-secret' || span === undefined) return masked;
    const lines = masked.split('\n');
    const line = lines[span.start.line - 1] ?? '';
    const from = span.start.column - 1 + shownCharacters;
    const body = line.slice(from, span.end.column - 1).replace(/[A-Za-z0-9]/g, 'x');
    lines[span.start.line - 1] = line.slice(0, from) + body + line.slice(span.end.column - 1);
    return lines.join('\n');
  }, text);
}
