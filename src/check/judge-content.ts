import { applySeverities } from '#diagnostics/apply-severities.ts';
import { applyBaseline } from '#diagnostics/baseline/apply-baseline.ts';
import type { BaselineEntry } from '#diagnostics/baseline/baseline.ts';
import type { LineOf } from '#diagnostics/baseline/fingerprint.ts';
import { isDiagnosticCode } from '#diagnostics/catalogue.ts';
import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Findings } from '#diagnostics/findings.ts';
import { applyIgnores } from '#diagnostics/ignores/apply-ignores.ts';
import { isBaselinable } from '#diagnostics/suppression-limit.ts';
import type { CheckedContent } from './check-content.ts';
import { isExaminedBy } from './is-examined.ts';

/** What else keeps a finding from being told besides the content. */
export interface Policy {
  readonly baseline?: readonly BaselineEntry[];
  /** The lines of files, by which a baseline knows its findings. */
  readonly lineOf?: LineOf;
  /** Whether findings of a code are of interest. */
  readonly isWanted?: (code: string) => boolean;
}

/** What is told of a check, and what of the baseline is not there any more. */
export interface Judgement extends Findings {
  readonly stale: readonly BaselineEntry[];
  /** What would be told without a baseline, and whatever is of interest. */
  readonly unbaselined: readonly Diagnostic[];
  /** Entries of the baseline that nobody can tell of, as what they are about could not be checked to its end. */
  readonly unexamined: readonly BaselineEntry[];
}

/**
 * What of the findings of a check is told: as `site.yaml` weighs them, without those that comments suppress, without those
 * of the baseline, as far as they are of interest; in this order.
 */
export function judgeContent(content: CheckedContent, policy: Policy = {}): Judgement {
  const { baseline = [], lineOf = () => undefined, isWanted = () => true } = policy;
  const { ignores, pages, files, rules } = content;
  const examined = pages.map(({ links: { file }, isWhole }) => ({ file, isWhole }));
  const isExamined = isExaminedBy(content.diagnostics, examined);
  const weighed = applySeverities(content.diagnostics, rules);
  const { kept, suppressed, own } = applyIgnores(weighed, ignores, isExamined);
  const unbaselined = [...kept, ...own].sort(compareDiagnostics);
  const baselined = applyBaseline(unbaselined, baseline, lineOf);
  const hidden = [...suppressed, ...baselined.suppressed].sort((a, b) =>
    compareDiagnostics(a.diagnostic, b.diagnostic),
  );
  const isKnown = ({ file, code }: BaselineEntry) =>
    !isDiagnosticCode(code) || !isBaselinable(code) || isExamined(file, code);
  return {
    diagnostics: baselined.kept.filter(({ code }) => isWanted(code)),
    suppressed: hidden.filter(({ diagnostic }) => isWanted(diagnostic.code)),
    stale: baselined.stale.filter((entry) => isKnown(entry) && isWanted(entry.code)),
    files,
    unbaselined,
    unexamined: baselined.stale.filter((entry) => !isKnown(entry)),
  };
}
