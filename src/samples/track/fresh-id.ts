import { sha256 } from '#guide/sha256.ts';

const changed = 8;

/**
 * An id of the shape of another that no receiver has seen: its last eight characters are other ones, in hex. The same
 * id and purpose give the same fresh id.
 */
export function freshId(id: string, purpose: string): string {
  return id.slice(0, Math.max(0, id.length - changed)) + sha256(`${purpose} ${id}`).slice(0, changed);
}
