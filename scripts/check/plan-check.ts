import { countDiagnostics } from '#diagnostics/count-diagnostics.ts';
import type { Findings } from '#diagnostics/findings.ts';
import { type CommandContext, UsageError } from '../command.ts';
import type { Places } from '../content-root.ts';
import { externalSites } from '../links/external-option.ts';
import { type Opposites, refuseTogether } from '../refuse-together.ts';
import { staleText, updateBaseline } from './baseline.ts';
import { checkPlaces } from './check-places.ts';
import { fixAll, showFixes } from './fix.ts';
import { judgePlaces, linesOf } from './judge-places.ts';
import { maxWarnings, tooManyWarningsText } from './max-warnings.ts';
import { wantedCodes } from './only-option.ts';

const opposites: readonly Opposites[] = [
  ['update-baseline', 'no-baseline', 'one writes the baseline, and the other leaves it out'],
  ['update-baseline', 'only', 'the baseline would lose what is not told'],
  ['update-baseline', 'fix', 'the baseline is for what is still there after the mending'],
  ['watch', 'fix', 'pages would be rewritten while you write them'],
  ['watch', 'update-baseline', 'the baseline would take in what you are about to mend'],
];

/** What a check comes to: what is told, how many files were looked at anew, and the exit code. */
export interface CheckResult {
  readonly findings: Findings;
  readonly examined: number;
  readonly code: 0 | 1;
}

/**
 * Reads the options of a check; gives what makes it as they say, again and again.
 *
 * @throws {UsageError} where an option means nothing
 */
export function planCheck(context: CommandContext, places: Places): () => Promise<CheckResult> {
  const { options, progress } = context;
  const { root } = places;
  refuseTogether(context, opposites);
  if (options['dry-run'] === true && options['fix'] !== true) {
    throw new UsageError('`--dry-run` is of use with `--fix` only.', 'Leave it out.');
  }
  const interest = { isBaselined: options['no-baseline'] !== true, isWanted: wantedCodes(context) };
  const most = maxWarnings(context);
  const check = async () => {
    const content = await checkPlaces(places, context, { askSites: externalSites(context, places) });
    if (options['update-baseline'] === true) progress(await updateBaseline(root, content, linesOf(root)));
    return { content, judged: await judgePlaces(places, content, interest) };
  };
  const isDryRun = options['dry-run'] === true;
  const isFix = options['fix'] === true && !isDryRun;
  return async () => {
    const { content, judged } = isFix ? await fixAll(root, check, progress) : await check();
    const { diagnostics } = judged;
    if (isDryRun) await showFixes({ root, diagnostics, hashes: content.hashes, progress });
    const { errors, warnings } = countDiagnostics(diagnostics);
    const summary = staleText(judged.stale ?? []) + tooManyWarningsText(warnings, most);
    const { examined } = content;
    return { findings: { ...judged, summary }, examined, code: errors > 0 || warnings > most ? 1 : 0 };
  };
}
