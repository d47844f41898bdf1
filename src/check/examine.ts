import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { displayPath } from '#library/display-path.ts';
import { type FoundDocument, findFiles } from '#library/find-files.ts';
import { loadSurroundings, type Surroundings } from '#library/load-surroundings.ts';
import { readPage } from '#library/read-page.ts';
import { checkFiles } from '#links/check-files.ts';
import { pageLinks } from '#links/page-links.ts';
import { holdsUntil } from '#lint/holds-until.ts';
import { lintBody } from '#lint/lint-body.ts';
import { lintPage } from '#lint/lint-page.ts';
import { lintProvider } from '#lint/lint-provider.ts';
import { lintText } from '#lint/lint-text.ts';
import { readTextFile } from '#lint/read-text-file.ts';
import { failedUnit } from './failed-unit.ts';
import type { Unit, UnitReport } from './unit.ts';

/** What is examined, and the day by which freshness is judged. */
export interface ExamineOptions {
  /** The absolute content root. */
  readonly root: string;
  readonly today: Date;
}

/** Examines one unit; never rejects. */
export type Examine = (unit: Unit) => Promise<UnitReport>;

/** Makes what examines the units of a content root. What pages share is read once, with the first unit that needs it. */
export function createExamine(options: ExamineOptions): Examine {
  let surroundings: Promise<Surroundings> | undefined;
  const shared = () => {
    surroundings ??= loadSurroundings(findFiles(options.root), options);
    return surroundings;
  };
  const examine = async (unit: Unit): Promise<UnitReport> => {
    if (unit.kind === 'text') return { diagnostics: textFindings(options.root, unit.path) };
    return unit.kind === 'facts'
      ? examineFacts(await shared())
      : examinePage(unit.page, await shared(), options);
  };
  return (unit) =>
    examine(unit).catch((error: Error) => failedUnit(unit, options.root, `fails: ${error.message}`));
}

function examineFacts({ diagnostics, providers }: Surroundings): UnitReport {
  return { diagnostics: [...diagnostics, ...[...providers.values()].flatMap(lintProvider)] };
}

async function examinePage(
  found: FoundDocument,
  surroundings: Surroundings,
  { root, today }: ExamineOptions,
): Promise<UnitReport> {
  const known = found.kind === 'auth' ? surroundings.authPages.get(found.slug) : undefined;
  const { document, body, diagnostics } = known ?? (await readPage(found, { root }));
  const secrets = textFindings(root, found.path);
  if (body === undefined) return { diagnostics: [...diagnostics, ...secrets] };
  const page = document ?? body;
  const isWhole = document !== undefined && surroundings.isWhole(document);
  const findings = [
    ...diagnostics,
    ...secrets,
    ...lintBody(body),
    ...(await checkFiles(page)),
    ...(document === undefined ? [] : surroundings.checkReferences(document)),
    ...(document === undefined ? [] : lintPage(document, { surroundings, isWhole, today })),
  ];
  return {
    diagnostics: findings,
    page: { links: pageLinks(page), diagrams: body.diagrams },
    ...(document === undefined ? {} : holdsUntil(document, today)),
  };
}

function textFindings(root: string, path: string): readonly Diagnostic[] {
  const text = readTextFile(join(root, path));
  return text === undefined ? [] : lintText({ file: displayPath(root, path), text });
}
