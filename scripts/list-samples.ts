import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { obstacleFinder } from '#samples/find-obstacle.ts';
import { inspectHost, toolsOf } from '#samples/inspect-host.ts';
import { listSamples } from '#samples/list/list-samples.ts';
import { listReporters } from '#samples/list/reporters.ts';
import { usedTools } from '#samples/used-tools.ts';
import { chooseReporter } from './choose-reporter.ts';
import type { CommandContext, Option } from './command.ts';
import { findContentRoot } from './content-root.ts';
import { isolationLevel } from './isolation-option.ts';
import { findingsText, hasErrors, reportOptions } from './print-report.ts';
import { selectSamples } from './select-samples.ts';
import { targetName } from './target-options.ts';

/** The option that only says what would run. */
export const listOption = {
  list: { type: 'boolean', help: 'Lists what would run, as text or json, and runs nothing.' },
} as const satisfies Record<string, Option>;

/** `handrail samples --list`. Gives the exit code; pages that cannot be read are told on stderr. */
export async function listCommand(context: CommandContext): Promise<number> {
  const { options, print, progress } = context;
  const reporter = chooseReporter(listReporters, options);
  const target = targetName(context);
  isolationLevel(options);
  const { root, stateDir } = findContentRoot(String(options['root'] ?? '.'));
  const [host, library] = await Promise.all([inspectHost(process.env['PATH'] ?? ''), loadLibrary(root)]);
  const { only, isUnchanged, shard } = await selectSamples(context, library, stateDir);
  const tools = await toolsOf(host, usedTools(documentsOf(library)));
  const listed = listSamples({
    library,
    only,
    target,
    findObstacle: obstacleFinder(tools),
  });
  print(reporter.report(listed, reportOptions(root)));
  progress(findingsText(library.diagnostics, root));
  if (hasErrors(library.diagnostics)) return 1;
  return isUnchanged || listed.length > 0 || shard?.plan.length ? 0 : 3;
}
