import { displayPath } from '#library/display-path.ts';
import { type IdleProcesses, keepIdle } from '#library/run-in-processes.ts';
import { type PlannedUnit, type PlanSource, planOthers, planShared } from './plan-units.ts';
import {
  type CachedReport,
  type CachedReports,
  heldReport,
  readReports,
  writeReports,
} from './report-cache.ts';
import { isUnchanged } from './snapshot.ts';
import { pathOf, type Unit, type UnitReport } from './unit.ts';

/** How the files of a content root are examined. */
export interface ReportOptions {
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
  /** Processes that examined files in an earlier check; those of this one are kept there. Without it, they end with the check. */
  readonly idle?: IdleProcesses;
  /** Ends the check; what was examined until then is kept. */
  readonly signal?: AbortSignal;
  /** Hears how many of how many files that have to be examined are done; of the files that pages share it hears nothing. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Hears of what does not matter to the findings, such as a cache that cannot be written. */
  readonly onWarning?: (message: string) => void;
}

/** The reports of a content root. */
export interface Reports {
  /** In the order of their files. */
  readonly reports: readonly UnitReport[];
  /** How many files were examined anew. */
  readonly examined: number;
}

/** A report as the check goes on with it. */
interface MadeReport {
  readonly unit: Unit;
  readonly report: UnitReport;
  readonly isNew: boolean;
}

type Run = (planned: readonly PlannedUnit[], options: RunOptions) => Promise<MadeReport[]>;

interface RunOptions extends ReportOptions {
  /** Display paths of files that nothing reads. */
  readonly leftOut?: readonly string[];
  /** The processes that examined other units. */
  readonly idle: IdleProcesses;
}

/**
 * The reports of all units, those that are kept and hold, and new ones: first of the files that pages share, each by itself.
 * One at which the checker fails there costs its own report; to all others it is a file that cannot be read.
 */
export async function reportUnits(source: PlanSource, options: ReportOptions): Promise<Reports> {
  const { root, cacheDir } = options;
  const kept: CachedReports = cacheDir === undefined ? new Map() : await readReports(cacheDir);
  const next = new Map<string, CachedReport>();
  const run: Run = (planned, how) => reportPlanned(planned, how, { source, kept, next });
  let made: readonly MadeReport[] | undefined;
  const idle = options.idle ?? keepIdle();
  try {
    const shared = await run(planShared(source), { ...options, idle, onProgress: () => undefined });
    const failed = shared.flatMap(({ unit, report }) => (isFailed(report) ? [pathOf(unit)] : []));
    const leftOut = failed.map((path) => displayPath(root, path));
    made = [...shared, ...(await run(planOthers(source, failed), { ...options, idle, leftOut }))];
    return {
      reports: made.toSorted(byPath).map(({ report }) => report),
      examined: new Set(made.flatMap(({ unit, isNew }) => (isNew ? [pathOf(unit)] : []))).size,
    };
  } finally {
    if (options.idle === undefined) idle.close();
    const isAsKept = made?.every(({ isNew }) => !isNew) === true && kept.size === next.size;
    if (cacheDir !== undefined && !isAsKept) await keep(cacheDir, next, options);
  }
}

function isFailed({ diagnostics }: UnitReport): boolean {
  return diagnostics.some(({ code }) => code === 'content/not-checked');
}

function byPath(a: MadeReport, b: MadeReport): number {
  const [one, other] = [pathOf(a.unit), pathOf(b.unit)];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The reports that were kept, and those that are kept for the next check. */
interface Keeping {
  readonly source: PlanSource;
  readonly kept: CachedReports;
  readonly next: Map<string, CachedReport>;
}

async function reportPlanned(
  planned: readonly PlannedUnit[],
  options: RunOptions,
  { source, kept, next }: Keeping,
): Promise<MadeReport[]> {
  const { root, today } = options;
  const made: MadeReport[] = [];
  const missing: PlannedUnit[] = [];
  for (const one of planned) {
    const cached = kept.get(nameOf(one.unit));
    const report = heldReport(cached, one.key, today);
    if (cached === undefined || report === undefined) missing.push(one);
    else {
      next.set(nameOf(one.unit), cached);
      made.push({ unit: one.unit, report, isNew: false });
    }
  }
  await examineAll(missing, options, ({ unit, key }, report) => {
    made.push({ unit, report, isNew: true });
    // A file that was written meanwhile may not be the one that was examined.
    if (isUnchanged(root, pathOf(unit), source.snapshot))
      next.set(nameOf(unit), { key, from: today.getTime(), report });
  });
  return made;
}

async function examineAll(
  planned: readonly PlannedUnit[],
  options: RunOptions,
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
  reports: CachedReports,
  { onWarning = () => undefined }: ReportOptions,
): Promise<void> {
  await writeReports(cacheDir, reports).catch(({ message }: Error) =>
    onWarning(
      `The results are not kept for the next check, as \`${cacheDir}\` cannot be written: ${message}.`,
    ),
  );
}

function nameOf(unit: Unit): string {
  return `${unit.kind} ${pathOf(unit)}`;
}
