import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { hashErrorRow, hashVerify } from '#guide/proof-hashes.ts';
import type { Library } from '#library/library.ts';
import { providerOf } from '#library/resolve-configuration.ts';
import type { ErrorRow } from '#schema/guide.ts';
import { compareTracks } from './compare-tracks.ts';
import type { ErrorRecord, Evidence, TrackRecord, VerifyRecord } from './evidence.ts';
import { eventRecords, unprovenEvents } from './join-events.ts';
import type { RunTrack } from './run-track.ts';
import { needsSimulator } from './target/needs-simulator.ts';
import type { TrackOutcome } from './track/track-outcome.ts';
import { undocumentedErrors } from './undocumented-errors.ts';

/** What a page’s tracks come to. */
export interface PageResult {
  readonly evidence: Evidence;
  readonly diagnostics: readonly Diagnostic[];
}

/** What joining needs besides the tracks. */
export interface PageSource {
  readonly library: Library;
  readonly document: AnyDocument;
  readonly commit: string | null;
  /** The bytes of the verification script; none if there is no script. */
  readonly verifyBytes: Uint8Array;
}

/** Joins the tracks of a page into its evidence, and finds the error rows that no track proved. */
export function joinPage(tracks: readonly RunTrack[], source: PageSource): PageResult {
  const { document, library, commit } = source;
  const provider = providerOf(document, library.providers);
  const rows = document.kind === 'guide' ? document.facts.errors : [];
  const outcomes = tracks.map(({ outcome }) => outcome);
  const endpoints = outcomes.flatMap((outcome) => outcome.endpoints);
  const evidence: Evidence = {
    version: 1,
    kind: document.kind,
    slug: document.slug,
    target: tracks[0]?.target ?? 'simulator',
    isolation: tracks[0]?.isolation ?? 'none',
    at: tracks.map(({ at }) => at).sort()[0] ?? '',
    commit,
    provider:
      provider === undefined
        ? null
        : { id: provider.id, apiVersion: provider.facts.apiVersion, checked: provider.facts.checked },
    tracks: tracks.map(trackRecord),
    errors: rows.map((row, index) => errorRecord(row, index, outcomes)),
    events: eventRecords(document, tracks),
    verify: verifyRecord(source, outcomes),
    endpoints: [...new Map(endpoints.map((endpoint) => [endpoint.operationId, endpoint])).values()],
  };
  const diagnostics = [
    ...outcomes.flatMap((outcome) => outcome.diagnostics),
    ...rows.flatMap((row, index) =>
      isOutOfReach(document, row, tracks) ? [] : unproven(document, { row, index }, outcomes),
    ),
    ...unprovenEvents(document, tracks),
    ...undocumentedErrors(document, outcomes),
    ...compareTracks(document.file, tracks),
  ];
  return { evidence, diagnostics: distinct(diagnostics) };
}

function trackRecord({ outcome, runtimes, packages }: RunTrack): TrackRecord {
  return { track: outcome.track, samples: outcome.samples, runtimes, packages };
}

function errorRecord(row: ErrorRow, index: number, outcomes: readonly TrackOutcome[]): ErrorRecord {
  const isProven = outcomes.some(({ rows }) => rows.some((one) => one.row === index && one.isProven));
  const { status, code } = row;
  return {
    id: row.id ?? code,
    status,
    code,
    hash: hashErrorRow(row),
    result: isProven ? 'proven' : 'not-proven',
  };
}

/** Whether nobody could prove a row against this target: a sandbox takes no fault, and without keys nothing is run. */
function isOutOfReach(document: AnyDocument, row: ErrorRow, tracks: readonly RunTrack[]): boolean {
  const [first] = tracks;
  return first?.target === 'sandbox' && (first.isWithoutKeys || needsSimulator(row, document.samples));
}

function unproven(
  document: AnyDocument,
  { row, index }: { row: ErrorRow; index: number },
  outcomes: readonly TrackOutcome[],
): Diagnostic[] {
  const found = outcomes.flatMap(({ rows }) => rows.filter((one) => one.row === index));
  if (found.some(({ isProven }) => isProven) || isExcused(row, outcomes)) return [];
  if (found.length === 0 && hasFailed(outcomes)) return [];
  const first = found[0];
  const field = first?.field ?? 'code';
  const span = document.fields.get(`/errors/${index}/${field}`)?.value;
  const at = { file: document.file, ...(span === undefined ? {} : { span }) };
  const by = row.provoke.sample === undefined ? 'its request' : `\`${row.provoke.sample}\``;
  const answer =
    first?.answer ??
    (row.provoke.sample === undefined ? 'was not provoked' : 'was not provoked: no sample of that id is run');
  const message = `The error ${row.status} \`${row.code}\`, provoked by ${by}, ${answer.replace(/\.$/, '')}.`;
  const help = 'Correct the row, or `provoke` it in a way that is answered so.';
  return [report('samples/error-not-proven', at, message, { help })];
}

/** Whether a sample failed: that is the finding, and not each row that was not reached after it. */
function hasFailed(outcomes: readonly TrackOutcome[]): boolean {
  return outcomes.some(({ samples }) => samples.some(({ status }) => status === 'failed'));
}

/** Whether it is a finding of its own that the sample which provokes a row is not run. */
function isExcused({ provoke }: ErrorRow, outcomes: readonly TrackOutcome[]): boolean {
  return outcomes.some(({ samples, diagnostics }) =>
    samples.some(
      ({ id, line }) =>
        id === provoke.sample &&
        diagnostics.some(({ code, at }) => code === 'samples/not-run' && at.span?.start.line === line),
    ),
  );
}

function verifyRecord(
  { document, verifyBytes }: PageSource,
  outcomes: readonly TrackOutcome[],
): VerifyRecord | null {
  if (document.kind !== 'guide' || document.facts.verify === undefined) return null;
  const run = outcomes.filter(({ verify }) => verify !== null);
  if (run.length === 0) return null;
  return {
    hash: hashVerify(verifyBytes, document.facts.verify),
    tracks: run.map(({ track }) => track),
    status: run.every(({ verify }) => verify === 'passed') ? 'passed' : 'failed',
  };
}

/** A common sample that is wrong is wrong in every track; it is said once. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ code, at, message }: Diagnostic) => JSON.stringify([code, at, message]);
  return [
    ...new Map(diagnostics.toReversed().map((finding) => [key(finding), finding])).values(),
  ].toReversed();
}
