import { reporters } from '#diagnostics/reporters.ts';
import { checkContent } from '../check-content.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { defineCommand } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { hasErrors, reportOptions } from '../print-report.ts';

/** `handrail check`: everything that can be found without running a sample. */
export const check = defineCommand({
  name: 'check',
  summary: 'Checks schema, lint and links of all content.',
  description:
    'Reads every guide, provider, auth section and pattern, and reports every problem at its line and column. Needs no network and no browser.',
  options: { ...commonOptions, ...reporterOption(reporters) },
  run: async ({ options, print }) => {
    const reporter = chooseReporter(reporters, options);
    const { root } = findContentRoot(String(options['root'] ?? '.'));
    const { library, diagnostics } = await checkContent(root, new Date());
    print(reporter.report({ diagnostics, files: library.files }, reportOptions(root)));
    return hasErrors(diagnostics) ? 1 : 0;
  },
});
