import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type AskSites, type CheckedContent, checkContent } from '#check/check-content.ts';
import type { IdleProcesses } from '#library/run-in-processes.ts';
import type { CommandContext } from '../command.ts';
import type { Places } from '../content-root.ts';

/** What a check can do without. */
export interface CheckTools {
  /** Says what is known of other sites; without it, links to them are not looked at. */
  readonly askSites?: AskSites;
  /** Processes that examine files, kept from check to check. */
  readonly idle?: IdleProcesses;
}

/** Checks a content root with the cores of this machine, today; keeps the results beside it for the next time. */
export function checkPlaces(
  { root, stateDir }: Pick<Places, 'root' | 'stateDir'>,
  { progress, signal }: Pick<CommandContext, 'progress' | 'signal'>,
  tools: CheckTools = {},
): Promise<CheckedContent> {
  return checkContent({
    root,
    today: new Date(),
    cacheDir: join(stateDir, 'cache'),
    processes: availableParallelism(),
    signal,
    onProgress: showCount(progress),
    onWarning: (message) => progress(`warning: ${message}\n`),
    ...tools,
  });
}

/** Few files are checked before anybody could read a line about them. */
const worthTelling = 200;

/** Tells of each tenth of a long check. */
function showCount(progress: (text: string) => void): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const tenth = Math.floor((done * 10) / all);
    if (all < worthTelling || tenth === told) return;
    told = tenth;
    progress(`${done} of ${all} files checked …\n`);
  };
}
