import { judgeContent } from '#check/judge-content.ts';
import { reporters } from '#diagnostics/reporters.ts';
import { checkPlaces } from '../check-places.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { defineCommand } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { externalOption, externalSites } from '../links/external-option.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { hasErrors, reportOptions } from '../print-report.ts';

/** `handrail check`: everything that can be found without running a sample. */
export const check = defineCommand({
  name: 'check',
  summary: 'Checks schema, lint and links of all content.',
  description:
    'Reads every guide, provider, auth section and pattern, and reports every problem at its line and column. Needs no network and no browser; of links to other sites it knows what `handrail links record` has recorded.',
  options: { ...commonOptions, ...reporterOption(reporters), ...externalOption },
  run: async (context) => {
    const { options, print } = context;
    const reporter = chooseReporter(reporters, options);
    const places = findContentRoot(String(options['root'] ?? '.'));
    const findings = judgeContent(await checkPlaces(places, context, externalSites(context, places)));
    print(reporter.report(findings, reportOptions(places.root)));
    return hasErrors(findings.diagnostics) ? 1 : 0;
  },
});
