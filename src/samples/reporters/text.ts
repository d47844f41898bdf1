import { defineReporter } from '#diagnostics/define-reporter.ts';
import { explainHint } from '#diagnostics/explain-hint.ts';
import { pageCounts } from '#diagnostics/page-counts.ts';
import { reportText as findingsText } from '#diagnostics/report-text.ts';
import { reportText } from '../report-text.ts';
import type { SamplesReport } from '../samples-report.ts';

/** For a person at a terminal: findings with code frames and where they are, tracks, the sums, and how to learn more. */
export const text = defineReporter<SamplesReport>({
  name: 'text',
  report: (report, options) => {
    const { diagnostics } = report;
    const counts = pageCounts(diagnostics).map((line) => `${line}\n`);
    const hint = explainHint(diagnostics).map((line) => `${line}\n`);
    return [findingsText(diagnostics, options), counts.join(''), `${reportText(report)}${hint.join('')}`]
      .filter(Boolean)
      .join('\n');
  },
});
