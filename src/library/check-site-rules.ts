import { configurableCodes } from '#diagnostics/apply-severities.ts';
import { isDiagnosticCode } from '#diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { FieldSpans } from '#guide/mdx-document.ts';

const rulePointer = /^\/rules\/(?<token>[^/]+)$/;

/** Holds that the `rules` of `site.yaml` name codes whose severity a site may set. */
export function checkSiteRules(file: string, fields: FieldSpans): Diagnostic[] {
  const known = configurableCodes.map(String);
  return [...fields].flatMap(([pointer, { key }]) => {
    const token = rulePointer.exec(pointer)?.groups?.['token'];
    // That name is a finding of its own, wherever it stands.
    if (token === undefined || token === '__proto__' || key === undefined) return [];
    const code = token.replaceAll('~1', '/').replaceAll('~0', '~');
    return known.includes(code) ? [] : [problemOf(code, { file, span: key }, known)];
  });
}

function problemOf(code: string, at: Place, known: readonly string[]): Diagnostic {
  if (isDiagnosticCode(code)) {
    const help = 'Remove it: such a finding always weighs the same.';
    return report('schema/invalid-value', at, `The severity of \`${code}\` cannot be set.`, { help });
  }
  const near = known.find((one) => one.endsWith(`/${code}`)) ?? didYouMean(code, known);
  const help =
    near === undefined
      ? 'Write the code that a finding shows in brackets, such as `lint/link-text`.'
      : `Did you mean \`${near}\`?`;
  return report('schema/unknown-field', at, `There is no rule \`${code}\`.`, { help });
}
