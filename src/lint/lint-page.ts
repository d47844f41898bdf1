import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { providerOf, resolveConfiguration } from '#library/resolve-configuration.ts';
import { codesOf } from './code/codes-of.ts';
import type { Surroundings } from './define-rule.ts';
import { pageRules } from './rules.ts';

/** What the rules about a page need besides it. */
export interface LintOptions {
  readonly surroundings: Surroundings;
  /** Whether all that the page refers to could be read. */
  readonly isWhole: boolean;
  /** The day by which freshness is judged. */
  readonly today: Date;
}

/** Applies every rule about pages to one page. */
export function lintPage(
  document: AnyDocument,
  { surroundings, isWhole, today }: LintOptions,
): readonly Diagnostic[] {
  const { providers, site, auth } = surroundings;
  const context = {
    site,
    providers,
    auth,
    document,
    rows: resolveConfiguration(document, providers).rows,
    provider: providerOf(document, providers),
    codes: codesOf(document),
    today,
  };
  return pageRules
    .filter(({ needsReferences = false }) => isWhole || !needsReferences)
    .flatMap((rule) => rule.check(context));
}
