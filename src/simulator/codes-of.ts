import { readPointer } from './read-pointer.ts';

/** The codes that an error body holds at these JSON pointers, as texts, each once. */
export function codesOf(body: unknown, pointers: readonly string[]): string[] {
  const values = pointers.map((pointer) => readPointer(body, pointer));
  return [
    ...new Set(values.filter((value) => typeof value === 'string' || typeof value === 'number').map(String)),
  ];
}
