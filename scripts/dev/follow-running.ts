import { documentsOf, type Library } from '#library/library.ts';
import { trackId } from '#samples/name-track.ts';
import { pageTracks } from '#samples/page-tracks.ts';
import type { RunEvent } from '#samples/run-event.ts';
import type { LiveState } from '#site/live/live-state.ts';

/** Gives what hears of a run and says, track by track, which samples run now. */
export function followRunning(
  library: Library,
  onChange: (running: LiveState['running']) => void,
): (event: RunEvent) => void {
  const tracks = new Map<string, { readonly file: string; readonly ids: readonly string[] }>();
  return (event) => {
    if (event.kind !== 'begun' && event.kind !== 'ended') return;
    const { file, track } = event.track;
    const id = trackId(event.track);
    if (event.kind === 'begun') tracks.set(id, { file, ids: samplesOf(library, file, track) });
    else if (!tracks.delete(id)) return;
    const byFile = Map.groupBy(tracks.values(), (one) => one.file);
    onChange(new Map([...byFile].map(([name, own]) => [name, new Set(own.flatMap(({ ids }) => ids))])));
  };
}

/** The ids of the samples of a track that something is done with. */
function samplesOf(library: Library, file: string, track: string): readonly string[] {
  const document = documentsOf(library).find((one) => one.file === file);
  const tracks = document === undefined ? [] : pageTracks(document);
  const steps = tracks.find(({ name }) => name === track)?.steps ?? [];
  return steps.filter(({ kind }) => kind !== 'noted').map(({ sample }) => sample.id);
}
