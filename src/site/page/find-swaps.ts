/** A value of the sandbox that a page writes out, and what stands there in production. */
export interface EnvironmentSwap {
  readonly sandbox: string;
  readonly production: string;
}

/** A place in a text where a value of the sandbox stands. Offsets are of UTF-16 units. */
export interface FoundSwap extends EnvironmentSwap {
  readonly start: number;
  readonly end: number;
}

/** Where the values stand in a text, in order: whole, not as a part of a longer name or address. */
export function findSwaps(text: string, swaps: readonly EnvironmentSwap[]): readonly FoundSwap[] {
  if (swaps.length === 0) return [];
  const values = swaps.map(({ sandbox }) => escapeForPattern(sandbox)).join('|');
  const pattern = new RegExp(`(?<![\\w.-])(?:${values})(?![\\w-]|\\.\\w)`, 'g');
  return [...text.matchAll(pattern)].flatMap(({ 0: value, index }) => {
    const swap = swaps.find(({ sandbox }) => sandbox === value);
    return swap === undefined ? [] : [{ ...swap, start: index, end: index + value.length }];
  });
}

/** Whether a value cannot be a word of a sentence or of code: an address, or a placeholder such as `sk_test_…`. */
export function isUnmistakable(value: string): boolean {
  return value.length >= 5 && !/\s/.test(value) && /[^\p{L}\p{N}_]/u.test(value);
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
