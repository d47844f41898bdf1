import type { Severities } from '#diagnostics/apply-severities.ts';
import { compareDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { pagePath, showcasePath } from '#guide/page-path.ts';
import { displayPath } from '#library/display-path.ts';
import { countFiles, type FoundFiles, oddFiles, sortFiles, unexpectedFile } from '#library/find-files.ts';
import { surveyFolder } from '#library/survey-folder.ts';
import { checkLinks } from '#links/check-links.ts';
import type { PlacedLink } from '#links/external/placed-link.ts';
import { placedLinks } from '#links/external/placed-links.ts';
import type { PageDiagrams } from '#lint/diagrams/check-diagrams.ts';
import { findInDiagrams } from './find-in-diagrams.ts';
import { hashEngine } from './hash-engine.ts';
import { type PlannedUnit, planUnits } from './plan-units.ts';
import { type CachedReport, heldReport, readReports, writeReports } from './report-cache.ts';
import { isUnchanged, type Snapshot, takeSnapshot } from './snapshot.ts';
import { pathOf, type Unit, type UnitReport } from './unit.ts';

/** Finds what is wrong with the links that lead to other sites; it gets all links. */
export type AskSites = (links: readonly PlacedLink[]) => Promise<readonly Diagnostic[]>;

/** What is checked, and how. */
export interface CheckOptions {
  /** The absolute content root. */
  readonly root: string;
  /** The day by which freshness is judged. */
  readonly today: Date;
  /** Where reports are kept from check to check; without it, nowhere. */
  readonly cacheDir?: string;
  /** How many processes examine files; 0 examines them in this one, where a crash of a parser is one of the check. */
  readonly processes: number;
  /** The program of these processes, and how many milliseconds it may take for one file. */
  readonly worker?: { readonly program: string; readonly timeLimit: number };
  /** Ends the check; what was examined until then is kept. */
  readonly signal?: AbortSignal;
  /** Hears how many of how many files that have to be examined are done. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Hears of what does not matter to the findings, such as a cache that cannot be written. */
  readonly onWarning?: (message: string) => void;
  /** Says what is known of other sites; without it, links to them are not looked at. */
  readonly askSites?: AskSites;
}

/** Everything that can be found in a content root without running it. */
export interface CheckedContent {
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** The number of pages and of files of facts. */
  readonly files: number;
  /** How many reports were made anew. */
  readonly examined: number;
  /** How much findings weigh on this site. */
  readonly rules: Severities;
  /** Every suppression, in the order of files. */
  readonly ignores: readonly Ignore[];
  /** What is known of each page whose MDX parses. */
  readonly pages: readonly NonNullable<UnitReport['page']>[];
  /** The hash of each file that was looked at, by its display path. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Checks a content root: schema, lint, files, diagrams and links. Each file is examined by itself, once, in parallel, unless a report
 * is kept of exactly this content; the links between pages are followed anew. The findings are the same however they come
 * about.
 */
export async function checkContent(options: CheckOptions): Promise<CheckedContent> {
  const { root, askSites = async () => [] } = options;
  const survey = surveyFolder(root);
  const snapshot = takeSnapshot(root, survey.paths);
  const found = sortFiles(survey);
  const engine = await hashEngine();
  const planned = planUnits(snapshot, found, engine);
  const { reports, examined } = await reportUnits(planned, snapshot, options);
  const pages = reports.flatMap(({ page }) => (page === undefined ? [] : [page]));
  const links = pages.map((page) => page.links);
  const site = reports.find((report) => report.site !== undefined)?.site;
  const inFiles = reports.flatMap((report) => report.diagnostics);
  const diagnostics = [
    ...found.unexpected.map((path) => unexpectedFile(root, path)),
    ...inFiles,
    ...oddFiles(root, found, inFiles),
    ...checkLinks({ pages: links, paths: pathsOf(found), site }),
    ...(await findInDiagrams(pages.map(diagramsOf), { ...options, engine })),
    ...(await askSites(placedLinks([...links, ...(site?.sources ?? [])]))),
  ];
  return {
    diagnostics: diagnostics.sort(compareDiagnostics),
    files: countFiles(found),
    examined,
    rules: reports.find(({ rules }) => rules !== undefined)?.rules ?? {},
    ignores: reports.flatMap(({ ignores = [] }) => ignores),
    pages,
    hashes: new Map([...snapshot].map(([path, { hash }]) => [displayPath(root, path), hash])),
  };
}

/** The paths of all pages, those that could not be read too. */
function pathsOf({ documents, showcase }: FoundFiles): string[] {
  return [...documents.map(pagePath), ...(showcase.length === 0 ? [] : [showcasePath])];
}

/** The reports of all units, in their order: those that are kept and hold, and new ones, which are counted. */
async function reportUnits(
  planned: readonly PlannedUnit[],
  snapshot: Snapshot,
  options: CheckOptions,
): Promise<{ readonly reports: readonly UnitReport[]; readonly examined: number }> {
  const { root, cacheDir, today } = options;
  const kept = cacheDir === undefined ? new Map<string, CachedReport>() : await readReports(cacheDir);
  const next = new Map<string, CachedReport>();
  const missing: PlannedUnit[] = [];
  for (const one of planned) {
    const cached = kept.get(nameOf(one.unit));
    if (cached !== undefined && heldReport(cached, one.key, today) !== undefined)
      next.set(nameOf(one.unit), cached);
    else missing.push(one);
  }
  const reports = new Map<string, UnitReport>([...next].map(([name, { report }]) => [name, report]));
  try {
    await examineAll(missing, options, ({ unit, key }, report) => {
      reports.set(nameOf(unit), report);
      // A file that was written meanwhile may not be the one that was examined.
      if (isUnchanged(root, pathOf(unit), snapshot))
        next.set(nameOf(unit), { key, from: today.getTime(), report });
    });
  } finally {
    const isAsKept = missing.length === 0 && kept.size === next.size;
    if (cacheDir !== undefined && !isAsKept) await keep(cacheDir, next, options);
  }
  return {
    reports: planned.map(({ unit }) => reports.get(nameOf(unit)) as UnitReport),
    examined: missing.length,
  };
}

async function examineAll(
  planned: readonly PlannedUnit[],
  options: CheckOptions,
  onReport: (unit: PlannedUnit, report: UnitReport) => void,
): Promise<void> {
  if (planned.length === 0) return;
  const { processes, worker, signal = new AbortController().signal, onProgress = () => undefined } = options;
  const byUnit = new Map(planned.map((one) => [one.unit, one]));
  let done = 0;
  const hear = (unit: Unit, report: UnitReport) => {
    onReport(byUnit.get(unit) as PlannedUnit, report);
    done += 1;
    onProgress(done, planned.length);
  };
  const units = planned.map(({ unit }) => unit);
  if (processes > 0) {
    const { examineInProcesses } = await import('./examine-in-processes.ts');
    return examineInProcesses(units, { ...options, ...worker, processes, signal, onReport: hear });
  }
  const { createExamine } = await import('./examine.ts');
  const examine = createExamine(options);
  for (const unit of units) {
    signal.throwIfAborted();
    hear(unit, await examine(unit));
  }
}

async function keep(
  cacheDir: string,
  reports: ReadonlyMap<string, CachedReport>,
  { onWarning = () => undefined }: CheckOptions,
): Promise<void> {
  await writeReports(cacheDir, reports).catch(({ message }: Error) =>
    onWarning(
      `The results are not kept for the next check, as \`${cacheDir}\` cannot be written: ${message}.`,
    ),
  );
}

function diagramsOf({ links: { file }, diagrams }: CheckedContent['pages'][number]): PageDiagrams {
  return { file, diagrams };
}

function nameOf(unit: Unit): string {
  return `${unit.kind} ${pathOf(unit)}`;
}
