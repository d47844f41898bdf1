const maximumLength = 60;

/** A value that somebody wrote, in backticks, as a message shows it: not long. */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `\`${text.length > maximumLength ? `${text.slice(0, maximumLength - 3)}…` : text}\``;
}
