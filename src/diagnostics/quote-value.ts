const maximumLength = 60;

/** A value that somebody wrote, in backticks, as a message shows it: on one line, and not long. */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replaceAll('\n', '↵');
  return `\`${line.length > maximumLength ? `${line.slice(0, maximumLength - 3)}…` : line}\``;
}
