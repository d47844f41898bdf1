import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type {
  AnyDocument,
  AuthSection,
  FieldSpans,
  Guide,
  Link,
  Pattern,
  ReferencePage,
} from '#guide/mdx-document.ts';
import type { ConfigurationRow } from '#schema/configuration.ts';
import type { ProviderFacts } from '#schema/provider.ts';
import type { ShowcaseFacts } from '#schema/showcase.ts';
import type { SiteFacts } from '#schema/site.ts';

/** One provider: everything in its folder. */
export interface Provider {
  readonly id: string;
  /** The display path of `provider.yaml`. */
  readonly file: string;
  /** The absolute folder. */
  readonly folder: string;
  readonly facts: ProviderFacts;
  readonly fields: FieldSpans;
  /** The text of `provider.yaml`. */
  readonly text: string;
  /** Absolute path and text of `openapi.yaml`. Parsed by the simulator only when something runs. */
  readonly description: { readonly path: string; readonly file: string; readonly text: string };
  /** Absolute path of `simulator.ts`, where there is one. */
  readonly simulator?: string;
  /** What `FIDELITY.md` says of how the simulator differs from the provider: Markdown. */
  readonly fidelity?: string;
}

/** A configuration row of a page, resolved: its own, or the provider’s that it uses. */
export interface ResolvedConfigurationRow extends ConfigurationRow {
  readonly unused?: string | undefined;
  /** What the page has instead of the provider’s own, and why. */
  readonly override?: { readonly reason: string; readonly fields: readonly string[] };
  /** JSON pointer of the item in the page’s frontmatter. */
  readonly pointer: string;
}

/** An integration that somebody built with the guides. */
export interface ShowcaseEntry {
  readonly id: string;
  /** The display path of its file. */
  readonly file: string;
  readonly facts: ShowcaseFacts;
  /** The links in its prose. */
  readonly links: readonly Link[];
}

/** A content root, read whole. Documents with findings of severity error are left out. */
export interface Library {
  /** Absolute path of the content root. */
  readonly root: string;
  readonly site: SiteFacts;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly auth: ReadonlyMap<string, AuthSection>;
  readonly guides: readonly Guide[];
  readonly patterns: readonly Pattern[];
  readonly reference: readonly ReferencePage[];
  /** In the order of their ids. */
  readonly showcase: readonly ShowcaseEntry[];
  /** Number of files read. */
  readonly files: number;
  /** What was found while reading, sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Every page of the library, in order: guides, auth sections, patterns, reference pages. */
export function documentsOf(library: Library): readonly AnyDocument[] {
  return [...library.guides, ...library.auth.values(), ...library.patterns, ...library.reference];
}
