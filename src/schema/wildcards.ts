/**
 * What expected outputs are written with, besides what is printed, and what each stands for. The literal comparison
 * comes first: a wildcard that is printed as it stands matches itself.
 */
export const wildcards = {
  '...':
    'Alone on a line: any lines, or none. In JSON, the member `"...": "..."` and the item `"..."` say that there is more; in XML, `...` between elements and the attribute `...="..."`.',
  '[..]': 'Anything within a line, or nothing.',
  '[name]':
    'Any name of lower-case letters, digits, `-` and `_`: something that is bound where it is first seen on the page, and equal afterwards, in whatever output it stands.',
  '[uuid]': 'A UUID, such as `0d7f0a5e-4c1c-4f0e-9d5e-3f1d2b6a7c89`.',
  '[timestamp]':
    'An ISO 8601 date and time, such as `2026-11-25T09:30:00Z`, or Unix seconds or milliseconds.',
  '[int]': 'A whole number.',
  '[hex]': 'Hexadecimal digits.',
} as const satisfies Readonly<Record<string, string>>;

/** The wildcards that stand for something of one kind. */
export type WildcardKind = Exclude<keyof typeof wildcards, '...' | '[name]'>;

/** Finds wildcards within a line; the first group is what stands in the brackets. */
export const wildcardPattern = /\[(\.\.|[a-z][a-z0-9_-]*)\]/g;
