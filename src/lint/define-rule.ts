import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { AnyDocument, Body } from '#guide/mdx-document.ts';
import type { Library, Provider, ResolvedConfigurationRow } from '#library/library.ts';
import type { CodeText } from './code/code-text.ts';
import type { ContentText } from './content-text.ts';

/** What stands around a page, and is the same for every page. */
export type Surroundings = Pick<Library, 'site' | 'providers' | 'auth'>;

/** What a rule about bodies sees. */
export interface BodyContext {
  readonly document: Body;
}

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

/** A rule about the body of one page at a time; it holds for pages whose frontmatter is broken, too. */
export interface BodyRule {
  readonly code: DiagnosticCode;
  readonly check: (context: BodyContext) => readonly Diagnostic[];
}

/** A rule about one page at a time, when nothing else is wrong with it. */
export interface PageRule {
  readonly code: DiagnosticCode;
  /** Whether it looks at what the page refers to (provider, auth sections): it is not asked where that is broken. */
  readonly needsReferences?: boolean;
  readonly check: (context: PageContext) => readonly Diagnostic[];
}

/** A rule about one text at a time, whatever file of the content root it stands in. */
export interface TextRule {
  readonly code: DiagnosticCode;
  readonly check: (text: ContentText) => readonly Diagnostic[];
}

/** Makes a rule about bodies. */
export function defineBodyRule(rule: BodyRule): BodyRule {
  return rule;
}

/** Makes a rule about pages. */
export function defineRule(rule: PageRule): PageRule {
  return rule;
}

/** Makes a rule about texts. */
export function defineTextRule(rule: TextRule): TextRule {
  return rule;
}
