import { isConfigurable } from '#diagnostics/apply-severities.ts';
import { catalogue, type DiagnosticCode } from '#diagnostics/catalogue.ts';
import { suppressionLimit } from '#diagnostics/suppression-limit.ts';

/** How much a finding weighs, and what a site and an author can do about that. */
export function codeWeight(code: DiagnosticCode): string {
  const { severity } = catalogue[code];
  const others = ['error', 'warning', 'off'].filter((one) => one !== severity).map((one) => `\`${one}\``);
  const limit = suppressionLimit(code);
  return [
    `Severity: **${severity}**.`,
    isConfigurable(code)
      ? `A site can set it to ${others.join(' or ')} under \`rules\` in \`site.yaml\`.`
      : 'A site cannot change it.',
    limit === undefined
      ? `A comment \`handrail-ignore ${code} -- REASON\` suppresses a single finding.`
      : `A finding cannot be suppressed: ${limit}.`,
  ].join(' ');
}
