import { join } from 'node:path';
import { type AskSites, checkContent } from '#check/check-content.ts';
import { judgeContent } from '#check/judge-content.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { project } from '../temporary-root.ts';

/** The day on which the fixtures are checked. */
export const today = new Date('2026-11-22T12:00:00Z');

/** Everything that is told of a content root without running it, sorted; on what a check before kept in `cacheDir`. */
export async function checkRoot(
  root: string,
  { askSites = async () => [], cacheDir }: { readonly askSites?: AskSites; readonly cacheDir?: string } = {},
): Promise<readonly Diagnostic[]> {
  const kept = cacheDir === undefined ? {} : { cacheDir };
  return judgeContent(await checkContent({ root, today, processes: 0, askSites, ...kept })).diagnostics;
}

/** The same by processes, which die of every page that tells them to. */
export async function checkRootWithDyingWorker(root: string): Promise<readonly Diagnostic[]> {
  const worker = { program: join(project, 'tests/check/dying-worker.ts'), timeLimit: 30_000 };
  return (await checkContent({ root, today, processes: 2, worker })).diagnostics;
}

/** A finding on one line, as the golden files hold it. */
export function lineOf({ code, severity, message, at, help }: Diagnostic): string {
  const { start, end } = at.span ?? {};
  const span =
    start === undefined || end === undefined
      ? ''
      : `:${start.line}:${start.column}-${end.line}:${end.column}`;
  return `${code} ${at.file}${span} ${severity}: ${message}${help === undefined ? '' : ` ${help}`}`;
}
