import type { Severities } from '#diagnostics/apply-severities.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import type { Diagram } from '#guide/mdx-document.ts';
import type { FoundDocument, FoundEntry } from '#library/find-files.ts';
import type { PageLinks } from '#links/page-links.ts';
import type { SiteLinks } from '#links/site-links.ts';

/** A piece of a content root that is examined by itself. */
export type Unit =
  /** One page. */
  | { readonly kind: 'page'; readonly page: FoundDocument }
  /** One entry of the showcase. */
  | { readonly kind: 'entry'; readonly entry: FoundEntry }
  /** Any other file, as a text; `path` is relative to the content root. */
  | { readonly kind: 'text'; readonly path: string }
  /** `site.yaml` and the files of all providers. */
  | { readonly kind: 'facts' };

/** What was found in a unit: plain data. */
export interface UnitReport {
  readonly diagnostics: readonly Diagnostic[];
  /** The suppressions in its file. */
  readonly ignores?: readonly Ignore[];
  /** How much findings weigh on this site; of the unit of facts. */
  readonly rules?: Severities;
  /** Of a page whose MDX parses, and of an entry of the showcase. */
  readonly page?: {
    readonly links: PageLinks;
    readonly diagrams: readonly Diagram[];
    /** Whether nothing kept a rule from being applied to it: neither its own errors nor those of what it refers to. */
    readonly isWhole: boolean;
  };
  /** Of the facts. */
  readonly site?: SiteLinks;
  /** Until when it holds although nothing changes, in milliseconds since 1970; without it, for ever. */
  readonly holdsUntil?: number;
}

/** The path of the file that a unit is about, relative to the content root. */
export function pathOf(unit: Unit): string {
  if (unit.kind === 'facts') return 'site.yaml';
  if (unit.kind === 'entry') return unit.entry.path;
  return unit.kind === 'page' ? unit.page.path : unit.path;
}
