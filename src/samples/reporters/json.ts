import { defineReporter } from '#diagnostics/define-reporter.ts';
import { reportJson } from '../report-json.ts';
import type { SamplesReport } from '../samples-report.ts';

/** The document of `public/schemas/samples-report-1.json`. */
export const json = defineReporter<SamplesReport>({ name: 'json', report: (report) => reportJson(report) });
