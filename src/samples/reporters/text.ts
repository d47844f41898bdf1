import { defineReporter } from '#diagnostics/define-reporter.ts';
import { reportText as findingsText } from '#diagnostics/report-text.ts';
import { reportText } from '../report-text.ts';
import type { SamplesReport } from '../samples-report.ts';

/** For a person at a terminal: findings with code frames, tracks, and the sums. */
export const text = defineReporter<SamplesReport>({
  name: 'text',
  report: (report, options) =>
    [findingsText(report.diagnostics, options), reportText(report)].filter(Boolean).join('\n'),
});
