import { countText } from '../count-text.ts';
import { defineReporter } from '../define-reporter.ts';
import { explainHint } from '../explain-hint.ts';
import type { Findings } from '../findings.ts';
import { pageCounts } from '../page-counts.ts';
import { reportText } from '../report-text.ts';

/** For a person at a terminal: code frames, how many findings there are and where, and how to learn more of them. */
export const text = defineReporter<Findings>({
  name: 'text',
  report: (findings, options) => {
    const { diagnostics, summary = '' } = findings;
    const lines = [...pageCounts(diagnostics), countText(findings).trimEnd(), ...explainHint(diagnostics)];
    return [reportText(diagnostics, options), `${lines.join('\n')}\n${summary}`].filter(Boolean).join('\n');
  },
});
