import type { Diagnostic } from './diagnostic.ts';

/** A finding that is not told, and why. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  /** Whether a comment in the file suppresses it, or the baseline holds it. */
  readonly by: 'comment' | 'baseline';
  /** Why it may stay, as a comment gives it. */
  readonly reason: string;
}

/** How many findings each suppresses. */
export function countSuppressed(suppressed: readonly Suppressed[]): {
  readonly suppressed: number;
  readonly baseline: number;
} {
  const baseline = suppressed.filter(({ by }) => by === 'baseline').length;
  return { suppressed: suppressed.length - baseline, baseline };
}

/** The counts in words, as the end of a list; nothing for what there is not. */
export function suppressedTexts(suppressed: readonly Suppressed[]): string[] {
  const counts = countSuppressed(suppressed);
  return [
    ...(counts.suppressed === 0 ? [] : [`${counts.suppressed} suppressed`]),
    ...(counts.baseline === 0 ? [] : [`${counts.baseline} in the baseline`]),
  ];
}
