import { defineReporter } from '#diagnostics/define-reporter.ts';
import { harmlessLines, reportGithub } from '#diagnostics/report-github.ts';
import { reportText } from '../report-text.ts';
import type { SamplesReport } from '../samples-report.ts';

/** For GitHub Actions: annotations in the diff of a pull request, then tracks and sums. */
export const github = defineReporter<SamplesReport>({
  name: 'github',
  report: (report) => reportGithub(report.diagnostics) + harmlessLines(reportText(report)),
});
