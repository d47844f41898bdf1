import { reporters } from '#diagnostics/reporters.ts';
import { loadLibrary } from '#library/load-library.ts';
import type { Internet } from '#links/external/internet.ts';
import { judgeLinks } from '#links/external/judge-links.ts';
import { CutOffError, recordLinks } from '#links/external/record-links.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { type CommandContext, defineCommand, UsageError } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { hasErrors, reportOptions } from '../print-report.ts';
import { standardError } from '../show-progress.ts';
import { internet } from './internet.ts';
import { linkedPlaces } from './linked-places.ts';
import { maxAgeMs, maxAgeOption } from './max-age-option.ts';
import { recordFile } from './record-file.ts';
import { showAsking } from './show-asking.ts';

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
  const { options, print, progress, signal } = context;
  const reporter = chooseReporter(reporters, options);
  const age = maxAgeMs(options);
  const places = findContentRoot(String(options['root'] ?? '.'));
  const file = recordFile(places, options['committed'] === true);
  const [library, known] = await Promise.all([loadLibrary(places.root), file.read(progress)]);
  const links = linkedPlaces(library);
  const shown = showAsking(standardError(progress, process.env));
  const recorded = await recordLinks(links, known, {
    internet,
    signal,
    maxAgeMs: age,
    save: file.write,
    onEvent: shown.onEvent,
  })
    .finally(shown.stop)
    .catch(explainCutOff);
  progress(`The answers are in ${file.name}.\n`);
  const diagnostics = judgeLinks(links, recorded, { now: internet.now(), isAsked: true });
  print(reporter.report({ diagnostics, files: library.files }, reportOptions(places.root)));
  return hasErrors(diagnostics) ? 1 : 0;
}

function explainCutOff(cause: unknown): never {
  if (!(cause instanceof CutOffError)) throw cause;
  throw new UsageError(cause.message, 'Run it where the internet can be reached. Nothing was recorded.');
}
