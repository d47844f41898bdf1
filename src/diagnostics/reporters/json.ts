import { defineReporter } from '../define-reporter.ts';
import type { Findings } from '../findings.ts';
import { reportJson } from '../report-json.ts';

/** The document of `public/schemas/check-report-1.json`. */
export const json = defineReporter<Findings>({
  name: 'json',
  report: (findings) => reportJson(findings),
});
