/** The codes that an error body holds at these JSON pointers, as texts, each once. */
export function codesOf(body: unknown, pointers: readonly string[]): string[] {
  const values = pointers.map((pointer) =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (value, key) =>
          isObject(value) ? value[key.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined,
        body,
      ),
  );
  return [
    ...new Set(values.filter((value) => typeof value === 'string' || typeof value === 'number').map(String)),
  ];
}

/** What a text holds as JSON; undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
