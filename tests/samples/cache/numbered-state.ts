import type { CacheRequest } from '#samples/cache/track-cache.ts';
import type { Evidence } from '#samples/evidence.ts';
import type { TrackOutcome } from '#samples/track/track-outcome.ts';

/** So long that a write takes its time, and that a number in the middle is not one at the end. */
const long = (number: number) => Array.from({ length: 2000 }, () => ({ operationId: `${number}`, ...call }));
const call = { method: 'GET', path: '/a/path/that/is/there/to/make/the/file/longer' };

/** Which entry is written and read. */
export function requestOf(): CacheRequest {
  const page = { kind: 'guide', slug: 'page', file: 'a', folder: '/', lines: 9, files: [] } as const;
  const job = { page, track: { name: 'main', steps: [] }, secrets: [] };
  return { job, key: 'key', layout: '', hashOfProvider: async () => '' };
}

/** An outcome that says a number in many places. */
export function outcomeOf(number: number): TrackOutcome {
  return {
    ...{ track: 'main', samples: [], rows: [], verify: null, endpoints: long(number), requests: [] },
    ...{ errors: [], events: [], providers: [], diagnostics: [], updates: [] },
  };
}

/** Evidence that says a number in many places. */
export function evidenceOf(number: number): Evidence {
  return {
    ...{ version: 1, kind: 'guide', slug: 'page', target: 'simulator', isolation: 'none' },
    ...{ at: String(number), commit: null, provider: null, tracks: [], errors: [], events: [], verify: null },
    endpoints: long(number),
  } as Evidence;
}
