import type { AnyDocument } from '#guide/mdx-document.ts';
import { eventClaims } from './event-claims.ts';
import { languageOfFile } from './languages.ts';
import { planTracks } from './plan-tracks.ts';
import type { Track } from './track/track.ts';

const everywhere = { target: 'simulator', findObstacle: () => undefined } as const;

/**
 * The tracks of a page, as they are where every tool is installed: names and steps are the same on all machines. None
 * for a page with nothing to run.
 */
export function pageTracks(document: AnyDocument): readonly Track[] {
  return hasTracks(document) ? planTracks(document.samples, everywhere) : [];
}

/**
 * Whether something of a page is to be run: a sample, an error row, an event row, a verification script. An illustrative
 * sample counts, as its author could have let it run, and a report tells why it did not; not so where something generates
 * the page.
 */
export function hasTracks(document: AnyDocument): boolean {
  const samples =
    'generated' in document.facts
      ? document.samples.filter(({ info }) => info.illustrative === undefined)
      : document.samples;
  if (samples.length > 0) return true;
  if (document.kind !== 'guide') return false;
  const { errors, verify } = document.facts;
  return (
    errors.length > 0 ||
    eventClaims(document.facts, undefined).length > 0 ||
    (verify !== undefined && languageOfFile(verify.file) !== undefined)
  );
}
