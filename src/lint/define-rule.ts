import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library, Provider, ResolvedConfigurationRow } from '#library/library.ts';
import type { CodeText } from './code/code-text.ts';
import type { ContentText } from './read-content-texts.ts';

/** What stands around a page, and is the same for every page. */
export type Surroundings = Pick<Library, 'site' | 'providers' | 'auth'>;

/** What a rule about pages sees: one page, and what stands around it; never the other pages. */
export interface PageContext extends Surroundings {
  readonly document: AnyDocument;
  /** The configuration of the page, resolved. */
  readonly rows: readonly ResolvedConfigurationRow[];
  readonly provider: Provider | undefined;
  /** The samples of the page in their order, then the files beside it that it shows or runs. */
  readonly codes: readonly CodeText[];
  readonly today: Date;
}

/** A rule about one page at a time. */
export interface PageRule {
  readonly code: DiagnosticCode;
  readonly check: (context: PageContext) => readonly Diagnostic[];
}

/** A rule about one text at a time, whatever file of the content root it stands in. */
export interface TextRule {
  readonly code: DiagnosticCode;
  readonly check: (text: ContentText) => readonly Diagnostic[];
}

/** Makes a rule about pages. */
export function defineRule(rule: PageRule): PageRule {
  return rule;
}

/** Makes a rule about texts. */
export function defineTextRule(rule: TextRule): TextRule {
  return rule;
}
