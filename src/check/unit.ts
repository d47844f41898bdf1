import type { Severities } from '#diagnostics/apply-severities.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import type { Diagram } from '#guide/mdx-document.ts';
import type { FoundDocument, FoundEntry } from '#library/find-files.ts';
import type { LinkSource, PageLinks } from '#links/page-links.ts';
import type { SiteLinks } from '#links/site-links.ts';

/**
 * A file of a content root that is examined by itself. Those that pages depend on come first: `site.yaml`, the API
 * descriptions, and readings of what is examined whole only after them. What ends the checker there is not read again.
 */
export type Unit =
  | { readonly kind: 'site' }
  /** The `openapi.yaml` of a provider. */
  | { readonly kind: 'description'; readonly provider: string }
  /** Whether a file can be read at all: a provider’s facts, or a page that other pages embed. */
  | { readonly kind: 'reading'; readonly of: ProviderUnit | PageUnit }
  | ProviderUnit
  | PageUnit
  /** One entry of the showcase. */
  | { readonly kind: 'entry'; readonly entry: FoundEntry }
  /** Any other file, as a text; `path` is relative to the content root. */
  | { readonly kind: 'text'; readonly path: string };

/** The `provider.yaml` of a provider, and whether it agrees with the API description. */
export interface ProviderUnit {
  readonly kind: 'provider';
  readonly provider: string;
}

/** One page. */
export interface PageUnit {
  readonly kind: 'page';
  readonly page: FoundDocument;
}

/** What was found in a unit: plain data. */
export interface UnitReport {
  readonly diagnostics: readonly Diagnostic[];
  /** The suppressions in its file. */
  readonly ignores?: readonly Ignore[];
  /** How much findings weigh on this site; of `site.yaml`. */
  readonly rules?: Severities;
  /** Of a page whose MDX parses, and of an entry of the showcase. */
  readonly page?: {
    readonly links: PageLinks;
    readonly diagrams: readonly Diagram[];
    /** Whether nothing kept a rule from being applied to it: neither its own errors nor those of what it refers to. */
    readonly isWhole: boolean;
  };
  /** Of `site.yaml`. */
  readonly site?: SiteLinks;
  /** The links in facts that can be shown on any page: of `site.yaml`, and of a provider. */
  readonly facts?: LinkSource;
  /** Until when it holds although nothing changes, in milliseconds since 1970; without it, for ever. */
  readonly holdsUntil?: number;
}

/** The path of the file that a unit is about, relative to the content root. */
export function pathOf(unit: Unit): string {
  switch (unit.kind) {
    case 'site':
      return 'site.yaml';
    case 'description':
      return `providers/${unit.provider}/openapi.yaml`;
    case 'provider':
      return `providers/${unit.provider}/provider.yaml`;
    case 'reading':
      return pathOf(unit.of);
    case 'page':
      return unit.page.path;
    case 'entry':
      return unit.entry.path;
    case 'text':
      return unit.path;
  }
}
