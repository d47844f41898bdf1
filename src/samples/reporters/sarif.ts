import { defineReporter } from '#diagnostics/define-reporter.ts';
import { reportSarif } from '#diagnostics/report-sarif.ts';
import type { SamplesReport } from '../samples-report.ts';
import { summarise } from '../summarise.ts';

/** For code scanning: SARIF 2.1.0. What ran, against what and how isolated are properties of the run. */
export const sarif = defineReporter<SamplesReport>({
  name: 'sarif',
  report: (report) => {
    const { target, isolation, isolationReason = null } = report;
    return reportSarif(report, { target, isolation, isolationReason, summary: summarise(report) });
  },
});
