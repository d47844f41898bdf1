import { countText } from '#diagnostics/count-text.ts';
import { plural } from '#diagnostics/plural.ts';
import type { CommandContext, Option } from '../command.ts';
import type { Places } from '../content-root.ts';
import { findingsText } from '../print-report.ts';
import { refuseReporter, roundLine, watchRounds } from '../watch/watch-rounds.ts';
import type { CheckResult } from './plan-check.ts';

/** The option that checks again and again. */
export const watchOption = {
  watch: {
    type: 'boolean',
    help: 'Checks again whenever a file below the content root changes, until Ctrl-C; only what depends on it is looked at anew. Prints findings and one line a round.',
  },
} as const satisfies Record<string, Option>;

/** `handrail check --watch`. Gives the exit code. @throws {UsageError} where the first round cannot begin */
export async function watchCheck(
  context: CommandContext,
  { root }: Places,
  runCheck: () => Promise<CheckResult>,
): Promise<number> {
  refuseReporter(context.options);
  return watchRounds({ folder: root }, context, async () => {
    const since = performance.now();
    const { findings, examined, code } = await runCheck();
    const text = `${countText(findings).replace(/\.\n$/, '')}; ${plural(examined, 'file')} examined`;
    const line = roundLine({ isGood: code === 0, text, since });
    context.print(`${findingsText(findings.diagnostics, root)}${findings.summary ?? ''}${line}`);
  });
}
