import { countText } from '../count-text.ts';
import { defineReporter } from '../define-reporter.ts';
import type { Findings } from '../findings.ts';
import { reportText } from '../report-text.ts';

/** For a person at a terminal: code frames, and how many findings there are. */
export const text = defineReporter<Findings>({
  name: 'text',
  report: (findings, options) =>
    [reportText(findings.diagnostics, options), `${countText(findings)}${findings.summary ?? ''}`]
      .filter(Boolean)
      .join('\n'),
});
