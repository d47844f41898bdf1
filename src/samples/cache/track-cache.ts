import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageKey } from '#guide/page-key.ts';
import { sha256 } from '#guide/sha256.ts';
import { writeWhole } from '#library/write-whole.ts';
import type { PlannedJob } from '../build-jobs.ts';
import { createRedactor, redactData } from '../redact.ts';
import type { TrackOutcome } from '../track/track-outcome.ts';
import { rejoinOutcome } from './rejoin-outcome.ts';

/** A track that passed. */
export interface CachedTrack {
  readonly outcome: TrackOutcome;
  /** ISO time at which it ended. */
  readonly at: string;
}

/** Which entry is wanted. */
export interface CacheRequest {
  readonly job: Pick<PlannedJob, 'page' | 'track' | 'secrets'>;
  /** The hash of everything that is known before the run. */
  readonly key: string;
  /** The hash of the whole page, with its places. */
  readonly layout: string;
  /** The hash of a provider’s folder, and of the hosts that lead to it. */
  readonly hashOfProvider: (id: string) => Promise<string>;
}

interface Entry extends CachedTrack {
  /** Which track it is of: an entry that stands at the place of another is foreign. */
  readonly name: string;
  readonly key: string;
  /** The page that its findings have places in; nothing if there are none. */
  readonly layout: string;
  /** The hash of the secrets that were taken out of it. */
  readonly secrets: string;
  /** The providers that the track called, by the hash of each. */
  readonly providers: Readonly<Record<string, string>>;
}

/** What is in a file: an entry, or the reason for which it is none. */
type Read = { readonly entry: Entry } | { readonly damage: string };

const magic = 'handrail-track-2';

/**
 * Reads the entry of a track. A missing or outdated one is no entry. One that is damaged or foreign is none either: it
 * costs time, never truth; `warn` is told the file and the reason.
 */
export async function readTrackCache(
  folder: string,
  request: CacheRequest,
  warn: (file: string, reason: string) => void,
): Promise<CachedTrack | undefined> {
  const file = entryFile(folder, request);
  const read = await readEntry(file);
  if (read === undefined) return undefined;
  if ('damage' in read || read.entry.name !== nameOf(request)) {
    warn(file, 'damage' in read ? read.damage : `it is of \`${read.entry.name}\``);
    return undefined;
  }
  const { entry } = read;
  if (entry.key !== request.key || !['', request.layout].includes(entry.layout)) return undefined;
  for (const [id, hash] of Object.entries(entry.providers))
    if ((await request.hashOfProvider(id)) !== hash) return undefined;
  const outcome = rejoinOutcome(entry.outcome, request.job.track.steps);
  if (outcome === undefined) return undefined;
  const { secrets } = request.job;
  const isRedacted = entry.secrets === hashOf(secrets);
  return { outcome: isRedacted ? outcome : redactData(outcome, createRedactor(secrets)), at: entry.at };
}

/** Keeps a track that passed. The first line names the form, and the hash of the rest, so that damage is seen. */
export async function writeTrackCache(
  folder: string,
  request: CacheRequest,
  { outcome, at }: CachedTrack,
): Promise<void> {
  const providers: Record<string, string> = {};
  for (const id of outcome.providers) providers[id] = await request.hashOfProvider(id);
  const text = JSON.stringify({
    name: nameOf(request),
    key: request.key,
    layout: outcome.diagnostics.length > 0 ? request.layout : '',
    secrets: hashOf(request.job.secrets),
    providers,
    outcome,
    at,
  } satisfies Entry);
  await writeWhole(entryFile(folder, request), `${magic} ${sha256(text)}\n${text}`);
}

async function readEntry(file: string): Promise<Read | undefined> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => cause);
  if (bytes instanceof Error)
    return bytes.code === 'ENOENT' ? undefined : { damage: `it cannot be read (${bytes.code})` };
  const end = bytes.indexOf('\n');
  const [form, hash] = bytes.subarray(0, end).toString().split(' ');
  if (form !== magic) return { damage: 'it is not of this version of Handrail, or it is damaged' };
  const body = bytes.subarray(end + 1);
  if (sha256(body) !== hash) return { damage: 'it is damaged' };
  return { entry: JSON.parse(body.toString()) as Entry };
}

function hashOf(data: unknown): string {
  return sha256(JSON.stringify(data));
}

function nameOf({ job: { page, track } }: CacheRequest): string {
  return `${pageKey(page)}-${track.name}`;
}

function entryFile(folder: string, request: CacheRequest): string {
  return join(folder, `${nameOf(request)}.json`);
}
