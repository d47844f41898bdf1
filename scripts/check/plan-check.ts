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
  ['update-baseline', 'dry-run', 'one writes, and the other does not'],
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
    const content = await checkPlaces(places, context, externalSites(context, places));
    return { content, judged: await judgePlaces(places, content, interest) };
  };
  const isFix = options['fix'] === true && options['dry-run'] !== true;
  return async () => {
    const { content, judged: found } = isFix ? await fixAll(root, check, progress) : await check();
    const { diagnostics } = found;
    if (options['dry-run'] === true) await showFixes({ root, diagnostics, hashes: content.hashes, progress });
    const isUpdate = options['update-baseline'] === true;
    if (isUpdate) progress(await updateBaseline(root, content, linesOf(root)));
    const judged = isUpdate ? await judgePlaces(places, content, interest) : found;
    const { errors, warnings } = countDiagnostics(judged.diagnostics);
    const summary = staleText(judged.stale ?? []) + tooManyWarningsText(warnings, most);
    const { examined } = content;
    return { findings: { ...judged, summary }, examined, code: errors > 0 || warnings > most ? 1 : 0 };
  };
}
