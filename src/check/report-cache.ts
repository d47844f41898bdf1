import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinished } from '#library/remove-unfinished.ts';
import { writeWhole } from '#library/write-whole.ts';
import type { UnitReport } from './unit.ts';

/** A report that is kept: it holds for a unit of this key, from a moment on. */
export interface CachedReport {
  readonly key: string;
  /** When it was made, in milliseconds since 1970. */
  readonly from: number;
  readonly report: UnitReport;
}

/** Reports by kind and path of their units. */
export type CachedReports = ReadonlyMap<string, CachedReport>;

interface CacheFile {
  readonly version: number;
  readonly reports: Readonly<Record<string, CachedReport>>;
}

const version = 1;
const name = 'check.json';

/** Reads the reports of the last check. A file that is missing or damaged holds none: it costs time, never truth. */
export async function readReports(folder: string): Promise<CachedReports> {
  try {
    const file = JSON.parse(await readFile(join(folder, name), 'utf8')) as CacheFile;
    return file.version === version ? new Map(Object.entries(file.reports)) : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps reports for the next check; rejects where the folder cannot be written. */
export async function writeReports(folder: string, reports: CachedReports): Promise<void> {
  const file: CacheFile = { version, reports: Object.fromEntries(reports) };
  await removeUnfinished(folder);
  await writeWhole(join(folder, name), JSON.stringify(file));
}

/** The report of a unit, where one is kept that still holds. */
export function heldReport(
  cached: CachedReport | undefined,
  key: string,
  today: Date,
): UnitReport | undefined {
  if (cached?.key !== key) return undefined;
  const { from, report } = cached;
  const now = today.getTime();
  return report.holdsUntil === undefined || (from <= now && now < report.holdsUntil) ? report : undefined;
}
