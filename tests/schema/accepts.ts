import assert from 'node:assert/strict';

/** Holds that a schema accepts the good values and none of the bad ones. */
export function accepts(
  schema: { safeParse(value: unknown): { success: boolean } },
  good: readonly unknown[],
  bad: readonly unknown[],
): void {
  for (const value of good) assert.ok(schema.safeParse(value).success, `${JSON.stringify(value)} is good`);
  for (const value of bad) assert.ok(!schema.safeParse(value).success, `${JSON.stringify(value)} is bad`);
}
