/** Makes ids that look random and are not: the n-th id with a prefix is always the same. */
export interface Ids {
  /** The next id: the prefix, then `length` letters and digits. Never the same twice in one simulator. */
  next(prefix: string, length?: number): string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** One step of a 32-bit xorshift; the state is never zero. */
function scramble(state: number): number {
  let next = state;
  next ^= next << 13;
  next ^= next >>> 17;
  next ^= next << 5;
  return next >>> 0;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value || 1;
}

/** Makes the ids of one simulator: one counter a prefix, so that the same calls give the same ids. */
export function createIds(): Ids {
  const counts = new Map<string, number>();
  return {
    next(prefix, length = 14) {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return prefix + letters(`${prefix}${count}`, length);
    },
  };
}

function letters(seed: string, length: number): string {
  let state = hash(seed);
  let text = '';
  while (text.length < length) {
    state = scramble(state);
    text += alphabet[state % alphabet.length];
  }
  return text;
}
