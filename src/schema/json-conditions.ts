/**
 * What a refinement says, in the words of JSON Schema, for the schemas that editors read. Stands beside the refinement, as
 * `.meta(…)`: zod cannot write a function as JSON Schema.
 */
export type JsonCondition = Readonly<Record<string, unknown>>;

/** One of two fields is there, and not the other. */
export function exactlyOne(first: string, second: string): JsonCondition {
  return { oneOf: [{ required: [first] }, { required: [second] }] };
}

/** Two fields are not there together. */
export function notBoth(first: string, second: string): JsonCondition {
  return { not: { required: [first, second] } };
}

/** Where the first field is there, the second is as well. */
export function needs(first: string, second: string): JsonCondition {
  return { anyOf: [{ not: { required: [first] } }, { required: [second] }] };
}

/** A field is there and none of the others is, or it is not and all of them are. */
export function insteadOf(field: string, others: readonly string[]): JsonCondition {
  const absent = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, false]));
  return {
    oneOf: [
      { required: [field], properties: absent(others) },
      { required: others, properties: absent([field]) },
    ],
  };
}
