/** Numbers the places at which VS Code stops in a snippet, from 1. */
export interface Stops {
  /** A place with a text that is typed over. */
  text(placeholder: string): string;
  /** A place with values to choose from. */
  choice(values: readonly string[]): string;
}

/** The stops of one snippet. */
export function createStops(): Stops {
  let last = 0;
  return {
    text: (placeholder) => `\${${++last}:${placeholder.replace(/[\\$}]/g, '\\$&')}}`,
    choice: (values) =>
      `\${${++last}|${values.map((value) => value.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`,
  };
}
