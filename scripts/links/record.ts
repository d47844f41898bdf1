import { judgeContent } from '#check/judge-content.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Findings } from '#diagnostics/findings.ts';
import { reporters } from '#diagnostics/reporters.ts';
import type { Internet } from '#links/external/internet.ts';
import { checkPlaces } from '../check/check-places.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { type CommandContext, defineCommand, UsageError } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { hasErrors, reportOptions } from '../print-report.ts';
import { askedSites } from './ask-sites.ts';
import { internet } from './internet.ts';
import { maxAgeMs, maxAgeOption } from './max-age-option.ts';
import { type RecordFile, recordFile } from './record-file.ts';

/** `handrail links record`: asks other sites for every page that is linked, and keeps what they answer. */
export const record = defineCommand({
  name: 'record',
  summary: 'Asks other sites for the pages that are linked, and records the answers.',
  description:
    'Asks other sites for every page that the content links to, reports what is dead, has moved or cannot be told, and keeps the answers, so that `check` knows dead links without network. A page is dead once it was missed on several days. Addresses of this machine and of private networks are never asked.',
  options: {
    ...commonOptions,
    ...reporterOption(reporters),
    committed: {
      type: 'boolean',
      help: 'Keeps the answers in `links.json` of the content root, to be committed, and not in `.handrail`. Once it is there, it is used.',
    },
    ...maxAgeOption,
  },
  run: (context) => recordCommand(context, internet),
});

/** Records the links of a content root over this internet; gives the exit code. */
export async function recordCommand(context: CommandContext, internet: Internet): Promise<number> {
  const { options, print, progress } = context;
  const reporter = chooseReporter(reporters, options);
  const age = maxAgeMs(options);
  const places = findContentRoot(String(options['root'] ?? '.'));
  const file = recordFile(places, options['committed'] === true);
  const askSites = askedSites(file, context, { internet, maxAgeMs: age, save: orExplain(file) });
  const findings = ofSites(judgeContent(await checkPlaces(places, context, { askSites })));
  progress(`The answers are in ${file.name}.\n`);
  print(reporter.report(findings, reportOptions(places.root)));
  return hasErrors(findings.diagnostics) ? 1 : 0;
}

/** What a check found about links to other sites. */
function ofSites({ diagnostics, suppressed, files }: Findings): Findings {
  const isOfSites = ({ code }: Diagnostic) => code.startsWith('links/external-');
  return {
    diagnostics: diagnostics.filter(isOfSites),
    suppressed: suppressed.filter(({ diagnostic }) => isOfSites(diagnostic)),
    files,
  };
}

/** Writes a record, or says in plain words why that cannot be done. */
function orExplain({ name, write }: RecordFile): RecordFile['write'] {
  return (record) =>
    write(record).catch(({ message }: Error) => {
      const help = 'Let it be written, or run `handrail check --external`, which asks without it.';
      throw new UsageError(`\`${name}\` cannot be written: ${message}.`, help);
    });
}
