import { reportJson } from '#diagnostics/report-json.ts';
import { checkContent } from '../check-content.ts';
import { defineCommand } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { countText, findingsText, hasErrors, reporterOf } from '../print-report.ts';

/** `handrail check`: everything that can be found without running a sample. */
export const check = defineCommand({
  name: 'check',
  summary: 'Checks schema, lint and links of all content.',
  description:
    'Reads every guide, provider, auth section and pattern, and reports every problem at its line and column. Needs no network and no browser.',
  options: { ...commonOptions, ...reporterOption },
  run: async ({ options, print }) => {
    const reporter = reporterOf(options['reporter']);
    const { root } = findContentRoot(String(options['root'] ?? '.'));
    const { library, diagnostics } = await checkContent(root, new Date());
    if (reporter === 'json') print(reportJson(diagnostics, library.files));
    else
      print(
        `${[findingsText(diagnostics, root), countText(diagnostics, library.files)].filter(Boolean).join('\n')}`,
      );
    return hasErrors(diagnostics) ? 1 : 0;
  },
});
