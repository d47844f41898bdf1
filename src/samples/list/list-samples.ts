import { documentsOf, type Library } from '#library/library.ts';
import { pageName } from '../page-name.ts';
import { hasTracks } from '../page-tracks.ts';
import { type Conditions, planTracks } from '../plan-tracks.ts';
import type { Selection } from '../selection.ts';
import type { Step } from '../track/track.ts';

/** What a run would do with a sample. `isolated`: in a process of its own; `check`: parsed only. */
export type ListedMode =
  | 'run'
  | 'isolated'
  | 'service'
  | 'file'
  | 'check'
  | 'illustrative'
  | 'manual'
  | 'not-run';

/** One sample in one track, as a run would meet it. */
export interface ListedSample {
  /** The page: `billing`, `auth/api-keys`, `patterns/webhooks`. */
  readonly guide: string;
  readonly track: string;
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly mode: ListedMode;
  readonly reason?: string;
}

/** What to list. */
export interface ListOptions extends Conditions {
  readonly library: Library;
  /** Only these pages and tracks. */
  readonly only?: Selection;
}

/** Every sample that a run would meet, in its order, without running anything. */
export function listSamples({ library, only, ...conditions }: ListOptions): readonly ListedSample[] {
  return documentsOf(library)
    .filter((document) => hasTracks(document) && (only?.document?.(document) ?? true))
    .flatMap((document) =>
      planTracks(document.samples, conditions)
        .filter(({ name }) => only?.track?.(name, document) ?? true)
        .flatMap(({ name, steps }) =>
          steps.map((step) => ({
            guide: pageName(document),
            track: name,
            id: step.sample.id,
            file: document.file,
            line: step.sample.line,
            language: step.sample.language,
            ...modeOf(step),
          })),
        ),
    );
}

function modeOf(step: Step): Pick<ListedSample, 'mode' | 'reason'> {
  if (step.kind === 'run') return { mode: step.isAlone ? 'isolated' : 'run' };
  if (step.kind === 'file' && step.obstacle !== undefined) return { mode: 'not-run', reason: step.obstacle };
  if (step.kind !== 'noted') return { mode: step.kind };
  return { mode: step.status === 'checked' ? 'check' : step.status, reason: step.reason };
}
