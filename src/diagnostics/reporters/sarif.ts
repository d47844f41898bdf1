import { defineReporter } from '../define-reporter.ts';
import type { Findings } from '../findings.ts';
import { reportSarif } from '../report-sarif.ts';

/** For code scanning: SARIF 2.1.0. */
export const sarif = defineReporter<Findings>({
  name: 'sarif',
  report: (findings) => reportSarif(findings),
});
