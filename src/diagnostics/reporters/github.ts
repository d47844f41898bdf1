import { countText } from '../count-text.ts';
import { defineReporter } from '../define-reporter.ts';
import type { Findings } from '../findings.ts';
import { harmlessLines, reportGithub } from '../report-github.ts';

/** For GitHub Actions: annotations in the diff of a pull request, then the count. */
export const github = defineReporter<Findings>({
  name: 'github',
  report: (findings) =>
    reportGithub(findings.diagnostics) + harmlessLines(countText(findings) + (findings.summary ?? '')),
});
