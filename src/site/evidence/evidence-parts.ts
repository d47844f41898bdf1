import type { Evidence } from '#samples/evidence.ts';
import type { SiteStrings } from '../strings/strings-of.ts';
import type { EvidenceSummary } from './summarise-evidence.ts';

/** The parts of the evidence line of a page, in order: what was proven, with what, and when. */
export function evidenceParts(
  { samples, errors, events, notExecuted }: EvidenceSummary,
  evidence: Evidence | undefined,
  { evidence: strings, format }: Pick<SiteStrings, 'evidence' | 'format'>,
): readonly string[] {
  const counts = [
    samples.total > 0 ? strings.samples(samples.verified, samples.total) : '',
    errors.total > 0 ? strings.errors(errors.proven, errors.total) : '',
    events.total > 0 ? strings.events(events.proven, events.total) : '',
    notExecuted > 0 ? strings.notExecuted(notExecuted) : '',
  ];
  if (evidence === undefined) return counts.filter(Boolean);
  const { tracks, provider, at } = evidence;
  return [
    ...counts,
    tracks.length > 0 ? strings.tracks(tracks.length) : '',
    provider === null ? '' : strings.simulator(provider.id, provider.apiVersion),
    ...runtimesOf(evidence).map(shortVersion),
    format.date(at),
  ].filter(Boolean);
}

/** The runtimes of all tracks, each once. */
export function runtimesOf({ tracks }: Pick<Evidence, 'tracks'>): readonly string[] {
  return [...new Set(tracks.flatMap(({ runtimes }) => Object.values(runtimes)))].sort();
}

/** `Node 26.10.0` is `Node 26`: the record has the rest. */
function shortVersion(runtime: string): string {
  return runtime.replace(/(\d+)\.(\d+)(?:\.\S*)?/, (_, major: string, minor: string) =>
    Number(major) > 9 ? major : `${major}.${minor}`,
  );
}
