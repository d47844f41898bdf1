import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { providerOf, resolveConfiguration } from '#library/resolve-configuration.ts';
import { checkEventExamples } from './check-event-examples.ts';
import { checkProviderDescription } from './check-provider-description.ts';
import { codesOf } from './code/codes-of.ts';
import type { PageContext } from './define-rule.ts';
import { readContentTexts } from './read-content-texts.ts';
import { pageRules, textRules } from './rules.ts';

/** What the rules need besides the library. */
export interface LintOptions {
  /** The day by which freshness is judged. */
  readonly today: Date;
}

/** Applies every authoring rule to every provider and page, and to every text of the content root; sorted. */
export function lintLibrary(library: Library, options: LintOptions): Diagnostic[] {
  const pages = documentsOf(library).map((document) => contextOf(library, document, options.today));
  const texts = readContentTexts(library.root);
  return [
    ...[...library.providers.values()].flatMap((one) => [
      ...checkProviderDescription(one),
      ...checkEventExamples(one),
    ]),
    ...pages.flatMap((page) => pageRules.flatMap((rule) => rule.check(page))),
    ...texts.flatMap((text) => textRules.flatMap((rule) => rule.check(text))),
  ].sort(compareDiagnostics);
}

function contextOf(library: Library, document: AnyDocument, today: Date): PageContext {
  return {
    site: library.site,
    providers: library.providers,
    auth: library.auth,
    document,
    rows: resolveConfiguration(document, library.providers).rows,
    provider: providerOf(document, library.providers),
    codes: codesOf(document),
    today,
  };
}
