import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareDiagnostics } from '#diagnostics/diagnostic.ts';
import { suppressionLimit } from '#diagnostics/suppression-limit.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { joinPage, type PageResult } from './join-page.ts';
import { pageName } from './page-name.ts';
import { pageTracks } from './page-tracks.ts';
import type { RunResult } from './run-result.ts';
import type { RunTrack } from './run-track.ts';
import { suppressFindings, type ToldFindings } from './suppress-findings.ts';

/** Tracks that were run, in the order of the library, and the commit that they ran of. */
export interface RanTracks {
  readonly tracks: readonly RunTrack[];
  readonly commit: string | null;
}

/** Joins the tracks that were run, here or in shards, into pages and the report of the run. */
export async function joinRun(
  library: Library,
  { tracks, commit }: RanTracks,
): Promise<Omit<RunResult, 'isolation' | 'target'>> {
  const byFile = Map.groupBy(tracks, ({ file }) => file);
  const pages = await Promise.all(
    documentsOf(library)
      .filter(({ file }) => byFile.has(file))
      .map(async (document) => {
        const own = byFile.get(document.file) ?? [];
        const verifyBytes = await readVerify(document);
        const result = joinPage(own, { library, document, commit, verifyBytes });
        const page = { document, tracks: own, result, isWhole: own.length === pageTracks(document).length };
        return { ...page, told: toldOf(page) };
      }),
  );
  return reportOf(pages);
}

interface Page {
  readonly document: AnyDocument;
  readonly tracks: readonly RunTrack[];
  readonly result: PageResult;
  /** Whether all tracks of the page were run. */
  readonly isWhole: boolean;
  readonly told: ToldFindings;
}

function toldOf({ document, result, isWhole }: Omit<Page, 'told'>): ToldFindings {
  const found = result.diagnostics.filter(({ code }) => isWhole || code !== 'samples/error-not-proven');
  const hasFailed = found.some(({ code }) => suppressionLimit(code) !== undefined);
  // Tracks in which something failed are not compared to the end.
  return suppressFindings(document, found, isWhole && !hasFailed ? ['samples/tracks-differ'] : []);
}

function reportOf(pages: readonly Page[]): Omit<RunResult, 'isolation' | 'target'> {
  const whole = pages.filter(({ isWhole }) => isWhole);
  return {
    tracks: pages.flatMap(({ tracks }) => tracks),
    evidence: whole.map(({ result }) => result.evidence),
    updates: pages.flatMap(({ tracks }) => tracks.flatMap(({ outcome }) => outcome.updates)),
    samples: pages.flatMap(({ document, tracks }) =>
      tracks.flatMap(({ outcome, cached }) =>
        outcome.samples.map((record) => ({
          guide: pageName(document),
          track: outcome.track,
          file: document.file,
          cached,
          ...record,
        })),
      ),
    ),
    errors: whole.flatMap(({ document, result }) =>
      result.evidence.errors.map(({ code, status, result: proof }) => ({
        guide: pageName(document),
        code,
        status,
        result: proof,
      })),
    ),
    events: whole.flatMap(({ document, result }) =>
      result.evidence.events.map(({ event, result: proof }) => ({
        guide: pageName(document),
        event,
        result: proof,
      })),
    ),
    diagnostics: pages.flatMap(({ told }) => told.diagnostics).sort(compareDiagnostics),
    suppressed: pages.flatMap(({ told }) => told.suppressed),
  };
}

async function readVerify(document: AnyDocument): Promise<Uint8Array> {
  const verify = document.kind === 'guide' ? document.facts.verify : undefined;
  const none = new Uint8Array();
  return verify === undefined ? none : readFile(join(document.folder, verify.file)).catch(() => none);
}
