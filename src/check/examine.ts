import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { pageIgnores } from '#guide/ignores/page-ignores.ts';
import { yamlIgnores } from '#guide/ignores/yaml-ignores.ts';
import { showcasePath } from '#guide/page-path.ts';
import { displayPath } from '#library/display-path.ts';
import { type FoundDocument, type FoundEntry, findFiles } from '#library/find-files.ts';
import { loadSurroundings, type Surroundings } from '#library/load-surroundings.ts';
import { readPage } from '#library/read-page.ts';
import { readShowcase } from '#library/read-showcase.ts';
import { checkFiles } from '#links/check-files.ts';
import { findEmbeddedDuplicates } from '#links/find-embedded-duplicates.ts';
import { pageLinks } from '#links/page-links.ts';
import { siteLinks } from '#links/site-links.ts';
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
    if (unit.kind === 'text') return examineText(unit.path, options);
    if (unit.kind === 'entry') return examineEntry(unit.entry, options);
    return unit.kind === 'facts'
      ? await examineFacts(await shared())
      : examinePage(unit.page, await shared(), options);
  };
  return (unit) =>
    examine(unit).catch((error: Error) => failedUnit(unit, options.root, `fails: ${error.message}`));
}

async function examineFacts(surroundings: Surroundings): Promise<UnitReport> {
  const { diagnostics, providers, site } = surroundings;
  const found = await Promise.all([...providers.values()].map(lintProvider));
  return { diagnostics: [...diagnostics, ...found.flat()], rules: site.rules, site: siteLinks(surroundings) };
}

function examineText(path: string, { root }: ExamineOptions): UnitReport {
  const text = readTextFile(join(root, path));
  if (text === undefined) return { diagnostics: [] };
  const source = { file: displayPath(root, path), text };
  return reportWith(lintText(source), /\.ya?ml$/.test(path) ? yamlIgnores(source) : []);
}

async function examineEntry(found: FoundEntry, options: ExamineOptions): Promise<UnitReport> {
  const { root } = options;
  const { entry, diagnostics } = await readShowcase(found, { root, documents: findFiles(root).documents });
  const text = examineText(found.path, options);
  const file = displayPath(root, found.path);
  const links = {
    path: showcasePath,
    file,
    anchors: [found.id],
    embeds: [],
    files: [],
    links: entry?.links ?? [],
  };
  return {
    ...text,
    diagnostics: [...diagnostics, ...text.diagnostics],
    page: { links, diagrams: [], isWhole: entry !== undefined },
  };
}

async function examinePage(
  found: FoundDocument,
  surroundings: Surroundings,
  { root, today }: ExamineOptions,
): Promise<UnitReport> {
  const known = found.kind === 'auth' ? surroundings.authPages.get(found.slug) : undefined;
  const { document, body, diagnostics } = known ?? (await readPage(found, { root }));
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
