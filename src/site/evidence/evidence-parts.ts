import type { Evidence } from '#samples/evidence.ts';
import { formatDate } from '../page/format-date.ts';
import type { EvidenceSummary } from './summarise-evidence.ts';

/** The parts of the evidence line of a page, in order: what was proven, with what, and when. */
export function evidenceParts(
  { samples, errors, events, notExecuted }: EvidenceSummary,
  evidence: Evidence | undefined,
  locale: string,
): readonly string[] {
  const counts = [
    samples.total > 0 ? `${samples.verified} of ${count(samples.total, 'sample')}` : '',
    errors.total > 0 ? `${errors.proven} of ${count(errors.total, 'error')}` : '',
    events.total > 0 ? `${events.proven} of ${count(events.total, 'event')}` : '',
    notExecuted > 0 ? `${notExecuted} not executed` : '',
  ];
  if (evidence === undefined) return counts.filter(Boolean);
  const { tracks, provider, at } = evidence;
  return [
    ...counts,
    tracks.length > 0 ? count(tracks.length, 'track') : '',
    provider === null ? '' : `simulator ${provider.id} ${provider.apiVersion}`,
    ...runtimesOf(evidence).map(shortVersion),
    formatDate(at, locale),
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
