import { defineReporter } from '../define-reporter.ts';
import { findingCase, suppressedCase } from '../finding-case.ts';
import type { Findings } from '../findings.ts';
import { junitXml } from '../junit-xml.ts';

/**
 * For CI servers: a suite per file with findings, a failed case per error, a skipped one per finding that is suppressed. A
 * clean check is one case that passes.
 */
export const junit = defineReporter<Findings>({
  name: 'junit',
  report: ({ diagnostics, suppressed, files }) => {
    const cases = [...diagnostics.map(findingCase), ...suppressed.map(suppressedCase)];
    const suites = [...Map.groupBy(cases, ({ classname }) => classname)].map(([name, ofFile]) => ({
      name,
      cases: ofFile,
    }));
    const clean = { name: 'content', cases: [{ classname: 'content', name: `${files} files checked` }] };
    return junitXml(suites.length === 0 ? [clean] : suites);
  },
});
