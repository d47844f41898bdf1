import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedContent } from '#check/check-content.ts';
import type { Judgement } from '#check/judge-content.ts';
import { findFiles } from '#library/find-files.ts';
import type { Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import type { IdleProcesses } from '#library/run-in-processes.ts';
import { foundAddresses } from '#site/live/live-state.ts';
import { checkPlaces } from '../check/check-places.ts';
import { judgePlaces } from '../check/judge-places.ts';
import { type CommandContext, UsageError } from '../command.ts';
import type { Places } from '../content-root.ts';

/** What a content root comes to at one moment. */
export interface Examined {
  readonly content: CheckedContent;
  readonly judged: Judgement;
}

/** Checks a content root. @throws {UsageError} where it is gone, or its baseline cannot be used */
export async function examineRound(
  places: Pick<Places, 'root' | 'stateDir'>,
  context: Pick<CommandContext, 'progress' | 'signal'>,
  idle: IdleProcesses,
): Promise<Examined> {
  return whileThere(places, async () => {
    const content = await checkPlaces(places, context, { idle });
    return { content, judged: await judgePlaces(places, content) };
  });
}

/** What pages are made of. */
export interface Readable {
  readonly library: Library;
  readonly addresses: readonly string[];
}

/** Reads a content root for its pages. @throws {UsageError} where it is gone */
export async function readRound({ root, stateDir }: Pick<Places, 'root' | 'stateDir'>): Promise<Readable> {
  return whileThere({ root }, async () => {
    const library = await loadLibrary(root, { cacheDir: join(stateDir, 'cache') });
    return { library, addresses: foundAddresses(findFiles(root)) };
  });
}

/** Tells what fails because the content root is gone, or goes meanwhile, from all else. */
async function whileThere<Made>({ root }: Pick<Places, 'root'>, make: () => Promise<Made>): Promise<Made> {
  return make().catch((error) => {
    if (existsSync(root)) throw error;
    throw new UsageError(`\`${root}\` is gone.`, 'Put it back: it is read again as soon as it is there.');
  });
}

/** The files that are new, other ones or gone, by their display paths. */
export function changedFiles(
  before: CheckedContent['hashes'],
  now: CheckedContent['hashes'],
): readonly string[] {
  const files = new Set([...before.keys(), ...now.keys()]);
  return [...files].filter((file) => before.get(file) !== now.get(file)).sort();
}
