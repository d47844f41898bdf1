import type { Severity } from './severity.ts';

/** What the catalogue says of one kind of finding. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** One sentence: what must hold. */
  readonly rule: string;
  /** Why it must hold: what a reader or an author loses otherwise. */
  readonly why: string;
}

/** A kind of finding that makes a command fail. */
export function error(rule: string, why: string): CatalogueEntry {
  return { severity: 'error', rule, why };
}

/** A kind of finding that by itself does not make a command fail. */
export function warning(rule: string, why: string): CatalogueEntry {
  return { severity: 'warning', rule, why };
}
