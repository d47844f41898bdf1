import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { pageIgnores } from '#guide/ignores/page-ignores.ts';
import { yamlIgnores } from '#guide/ignores/yaml-ignores.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { showcasePath } from '#guide/page-path.ts';
import { displayPath } from '#library/display-path.ts';
import { type DocumentCache, openDocumentCache } from '#library/document-cache.ts';
import { type FoundDocument, type FoundEntry, findFiles } from '#library/find-files.ts';
import { loadSurroundings, type Surroundings } from '#library/load-surroundings.ts';
import { readPage } from '#library/read-page.ts';
import { readShowcase } from '#library/read-showcase.ts';
import { checkFiles } from '#links/check-files.ts';
import { findEmbeddedDuplicates } from '#links/find-embedded-duplicates.ts';
import { pageLinks } from '#links/page-links.ts';
import { holdsUntil } from '#lint/holds-until.ts';
import { lintBody } from '#lint/lint-body.ts';
import { lintPage } from '#lint/lint-page.ts';
import { lintText } from '#lint/lint-text.ts';
import { readTextFile } from '#lint/read-text-file.ts';
import {
  examineDescription,
  examineExample,
  examineProvider,
  examineReading,
  examineSite,
} from './examine-facts.ts';
import { failedUnit } from './failed-unit.ts';
import { pathOf, type Unit, type UnitReport } from './unit.ts';

/** What is examined, and the day by which freshness is judged. */
export interface ExamineOptions {
  /** The absolute content root. */
  readonly root: string;
  readonly today: Date;
  /** Display paths of files at which the checker failed: nothing reads them. */
  readonly leftOut?: readonly string[];
  /** A folder in which pages without findings are kept as they were read, for whoever loads the library next. */
  readonly cacheDir?: string;
}

/** Examines one unit; never rejects. */
export type Examine = (unit: Unit) => Promise<UnitReport>;

/** Makes what examines the units of a content root. What pages share is read once, with the first unit that needs it. */
export function createExamine(options: ExamineOptions): Examine {
  const { cacheDir } = options;
  let surroundings: Promise<Surroundings> | undefined;
  let opening: Promise<DocumentCache> | undefined;
  const keep = async (document: AnyDocument) => {
    if (cacheDir === undefined) return;
    opening ??= openDocumentCache(cacheDir);
    await (await opening).set(document);
  };
  const shared = () => {
    surroundings ??= loadSurroundings(findFiles(options.root), options);
    return surroundings;
  };
  const examine = async (unit: Unit): Promise<UnitReport> => {
    switch (unit.kind) {
      case 'reading':
        return examineReading(options.root, unit);
      case 'entry':
        return examineEntry(unit.entry, options);
      case 'page':
        return examinePage(unit.page, await shared(), { ...options, keep });
      default:
        return withText(await examineFile(unit, options.root, shared), pathOf(unit), options);
    }
  };
  return (unit) =>
    examine(unit).catch((error: Error) => failedUnit(unit, options.root, `fails: ${error.message}`));
}

/** What is found in a file besides what is wrong with it as a text. */
async function examineFile(
  unit: Exclude<Unit, { kind: 'reading' | 'entry' | 'page' }>,
  root: string,
  shared: () => Promise<Surroundings>,
): Promise<UnitReport> {
  if (unit.kind === 'site') return examineSite(root);
  if (unit.kind === 'description') return examineDescription(root, unit.provider);
  return unit.kind === 'provider'
    ? examineProvider(unit.provider, await shared())
    : examineExample(root, unit.path);
}

/** A report with what is wrong with the file as a text, and the suppressions in it. */
function withText(report: UnitReport, path: string, { root }: ExamineOptions): UnitReport {
  const text = readTextFile(join(root, path));
  if (text === undefined) return report;
  const source = { file: displayPath(root, path), text };
  const diagnostics = [...report.diagnostics, ...lintText(source)];
  return { ...report, ...reportWith(diagnostics, /\.ya?ml$/.test(path) ? yamlIgnores(source) : []) };
}

async function examineEntry(found: FoundEntry, options: ExamineOptions): Promise<UnitReport> {
  const { root } = options;
  const { entry, diagnostics } = await readShowcase(found, { root, documents: findFiles(root).documents });
  const file = displayPath(root, found.path);
  const links = {
    path: showcasePath,
    file,
    anchors: [found.id],
    embeds: [],
    files: [],
    links: entry?.links ?? [],
  };
  const page = { links, diagrams: [], isWhole: entry !== undefined };
  return withText({ diagnostics, page }, found.path, options);
}

interface PageOptions extends ExamineOptions {
  /** Keeps a page without findings as it was read. */
  readonly keep: (document: AnyDocument) => Promise<void>;
}

async function examinePage(
  found: FoundDocument,
  surroundings: Surroundings,
  { root, today, keep }: PageOptions,
): Promise<UnitReport> {
  const known = found.kind === 'auth' ? surroundings.authPages.get(found.slug) : undefined;
  const { document, body, diagnostics } = known ?? (await readPage(found, { root }));
  if (document !== undefined && diagnostics.length === 0) await keep(document);
  const file = displayPath(root, found.path);
  const text = readTextFile(join(root, found.path)) ?? '';
  const secrets = lintText({ file, text });
  const ignores = pageIgnores(body ?? { file, text });
  if (body === undefined) return reportWith([...diagnostics, ...secrets], ignores);
  const page = document ?? body;
  const isWhole = document !== undefined && surroundings.isWhole(document);
  const findings = [
    ...diagnostics,
    ...secrets,
    ...lintBody(body),
    ...(await checkFiles(page)),
    ...(document === undefined ? [] : surroundings.checkReferences(document)),
    ...(document === undefined ? [] : findEmbeddedDuplicates(document, surroundings.auth)),
    ...(document === undefined ? [] : lintPage(document, { surroundings, isWhole, today })),
  ];
  return {
    ...reportWith(findings, ignores),
    page: { links: pageLinks(page), diagrams: body.diagrams, isWhole },
    ...(document === undefined ? {} : holdsUntil(document, today)),
  };
}

function reportWith(diagnostics: readonly Diagnostic[], ignores: readonly Ignore[]): UnitReport {
  return ignores.length === 0 ? { diagnostics } : { diagnostics, ignores };
}
