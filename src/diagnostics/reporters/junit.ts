import { defineReporter } from '../define-reporter.ts';
import { findingCase } from '../finding-case.ts';
import type { Findings } from '../findings.ts';
import { junitXml } from '../junit-xml.ts';

/** For CI servers: a suite per file with findings, a failed case per error. A clean check is one case that passes. */
export const junit = defineReporter<Findings>({
  name: 'junit',
  report: ({ diagnostics, files }) => {
    const byFile = Map.groupBy(diagnostics, ({ at }) => at.file);
    const suites = [...byFile].map(([name, found]) => ({ name, cases: found.map(findingCase) }));
    const clean = { name: 'content', cases: [{ classname: 'content', name: `${files} files checked` }] };
    return junitXml(suites.length === 0 ? [clean] : suites);
  },
});
