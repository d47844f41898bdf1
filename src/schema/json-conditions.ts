/**
 * What a refinement says, in the words of JSON Schema, for the schemas that editors read. Stands beside the refinement, as
 * `.meta(…)`: zod cannot write a function as JSON Schema.
 */
export type JsonCondition = Readonly<Record<string, unknown>>;

/** One of two fields is there, and not the other. */
export function exactlyOne(first: string, second: string): JsonCondition {
  return { oneOf: [present(first), present(second)] };
}

/** Two fields are not there together. */
export function notBoth(first: string, second: string): JsonCondition {
  return { not: present(first, second) };
}

/** Where the first field is there, the second is as well. */
export function needs(first: string, second: string): JsonCondition {
  return { anyOf: [{ not: present(first) }, present(second)] };
}

/** A field is there and none of the others is, or it is not and all of them are. */
export function insteadOf(field: string, others: readonly string[]): JsonCondition {
  return { oneOf: [present(field, ...others.map(absent)), present(...others, absent(field))] };
}

/** A field that may not be there. */
interface Absent {
  readonly absent: string;
}

function absent(field: string): Absent {
  return { absent: field };
}

/** These fields are there, but for those that may not be. Each is named among the properties, as strict validators ask. */
function present(...fields: readonly (string | Absent)[]): JsonCondition {
  return {
    required: fields.filter((field) => typeof field === 'string'),
    properties: Object.fromEntries(
      fields.map((field) => (typeof field === 'string' ? [field, true] : [field.absent, false])),
    ),
  };
}
