import type { AnyDocument } from '#guide/mdx-document.ts';
import { pageName } from './page-name.ts';
import type { Track } from './track/track.ts';

/** A track of a page, by name. */
export interface TrackName {
  /** The page, as findings show it. */
  readonly file: string;
  /** The page, as reports show it. */
  readonly guide: string;
  readonly track: string;
  /** How many steps it has. */
  readonly steps: number;
}

/** Names a track of a page. */
export function nameTrack(document: AnyDocument, { name, steps }: Track): TrackName {
  return { file: document.file, guide: pageName(document), track: name, steps: steps.length };
}

/** A text that is unique to a track, and the same in every run. */
export function trackId({ file, track }: Pick<TrackName, 'file' | 'track'>): string {
  return `${file} (${track})`;
}
