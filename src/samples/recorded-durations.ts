import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#library/write-whole.ts';
import { trackId } from './name-track.ts';
import type { RunTrack } from './run-track.ts';

/**
 * What each track took when it was last run, by {@link trackId}, in milliseconds. A missing or damaged record is an
 * empty one: it makes estimates worse, and nothing else.
 */
export async function readDurations(stateDir: string): Promise<ReadonlyMap<string, number>> {
  try {
    const entries = Object.entries(JSON.parse(await readFile(fileIn(stateDir), 'utf8')) as object);
    return new Map(
      entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1]) && entry[1] >= 0),
    );
  } catch {
    return new Map();
  }
}

/** Keeps what tracks took that were run now, and what is known of the others. */
export async function keepDurations(stateDir: string, tracks: readonly RunTrack[]): Promise<void> {
  const durations = new Map(await readDurations(stateDir));
  const ran = tracks.filter(({ cached }) => !cached);
  if (ran.length === 0) return;
  for (const { file, track, durationMs } of ran)
    durations.set(trackId({ file, track: track.name }), durationMs);
  const sorted = Object.fromEntries([...durations].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeWhole(fileIn(stateDir), `${JSON.stringify(sorted, null, 2)}\n`);
}

function fileIn(stateDir: string): string {
  return join(stateDir, 'durations.json');
}
