import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '#guide/sha256.ts';
import type { JobPage } from '../track/track-job.ts';
import type { TrackOutcome } from '../track/track-outcome.ts';
import { writeWhole } from '../write-whole.ts';

/** A track that passed, and what it depended on besides its key: the providers that it called, by the hash of each. */
export interface CachedTrack {
  readonly outcome: TrackOutcome;
  /** ISO time at which it ended. */
  readonly at: string;
}

/** Which entry is wanted. */
export interface CacheRequest {
  readonly page: Pick<JobPage, 'kind' | 'slug'>;
  readonly track: string;
  /** The hash of everything that is known before the run. */
  readonly key: string;
  readonly hashOfProvider: (id: string) => Promise<string>;
}

interface Entry extends CachedTrack {
  readonly key: string;
  readonly providers: Readonly<Record<string, string>>;
}

/** Reads the entry of a track. A missing, damaged or outdated one is no entry: it costs time, never truth. */
export async function readTrackCache(
  folder: string,
  request: CacheRequest,
): Promise<CachedTrack | undefined> {
  try {
    const text = await readFile(entryFile(folder, request), 'utf8');
    const end = text.indexOf('\n');
    if (sha256(text.slice(end + 1)) !== text.slice(0, end)) return undefined;
    const entry = JSON.parse(text.slice(end + 1)) as Entry;
    if (entry.key !== request.key) return undefined;
    for (const [id, hash] of Object.entries(entry.providers)) {
      if ((await request.hashOfProvider(id)) !== hash) return undefined;
    }
    return { outcome: entry.outcome, at: entry.at };
  } catch {
    return undefined;
  }
}

/** Keeps a track that passed. The first line is the hash of the rest, so that damage is seen. */
export async function writeTrackCache(
  folder: string,
  request: CacheRequest,
  { outcome, at }: CachedTrack,
): Promise<void> {
  const providers: Record<string, string> = {};
  for (const id of outcome.providers) providers[id] = await request.hashOfProvider(id);
  const text = JSON.stringify({ key: request.key, providers, outcome, at } satisfies Entry);
  await writeWhole(entryFile(folder, request), `${sha256(text)}\n${text}`);
}

function entryFile(folder: string, { page, track }: CacheRequest): string {
  return join(folder, 'samples', `${page.kind}-${page.slug}-${track}.json`);
}
