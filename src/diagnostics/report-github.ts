import type { Diagnostic } from './diagnostic.ts';
import { plainText } from './plain-text.ts';

/** Findings as workflow commands of GitHub Actions, one line each: `::error file=…,line=…::message`. */
export function reportGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${annotation(diagnostic)}\n`).join('');
}

/** A text for people among workflow commands: no line of it is taken for a command. */
export function harmlessLines(text: string): string {
  return plainText(text)
    .replace(/^(\s*):(?=:)/gm, '$1:\u200B')
    .replaceAll('##[', '##\u200B[');
}

function annotation({ severity, code, message, help, at: { file, span } }: Diagnostic): string {
  // The runner drops the columns of a span of several lines, and says so in the log.
  const isOneLine = span !== undefined && span.start.line === span.end.line;
  const properties = Object.entries({
    file,
    ...(span === undefined ? {} : { line: span.start.line }),
    ...(isOneLine ? { col: span.start.column } : {}),
    ...(span === undefined ? {} : { endLine: span.end.line }),
    ...(isOneLine ? { endColumn: span.end.column } : {}),
    title: code,
  });
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${severity} ${list}::${escapeData([message, help].filter(Boolean).join('\n'))}`;
}

/** As `@actions/core` escapes the message of a command. */
function escapeData(text: string): string {
  return clean(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `@actions/core` escapes the value of a property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Without escape sequences and control characters; a carriage return is kept, to be escaped. */
function clean(text: string): string {
  return text.split('\r').map(plainText).join('\r').toWellFormed();
}
