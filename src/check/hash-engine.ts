import { hashCode } from '#library/hash-code.ts';

/** The hash of the code that examines content: of all that it may import, and of the packages. */
export function hashEngine(): Promise<string> {
  return hashCode(['check', 'lint', 'links', 'library', 'guide', 'simulator', 'schema', 'diagnostics']);
}
