import { hashCode } from '#library/hash-code.ts';

/** The hash of the code that runs samples: of this folder, of all that it may import, and of the packages of both. */
export function hashEngine(): Promise<string> {
  return hashCode(['samples', 'simulator', 'library', 'guide', 'schema', 'diagnostics']);
}
