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
import { type ReportOptions, reportUnits } from './report-units.ts';
import { takeSnapshot } from './snapshot.ts';
import type { UnitReport } from './unit.ts';

/** Finds what is wrong with the links that lead to other sites; it gets all links. */
export type AskSites = (links: readonly PlacedLink[]) => Promise<readonly Diagnostic[]>;

/** What is checked, and how. */
export interface CheckOptions extends ReportOptions {
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
  const { reports, examined } = await reportUnits({ snapshot, found, engine }, options);
  const pages = reports.flatMap(({ page }) => (page === undefined ? [] : [page]));
  const links = pages.map((page) => page.links);
  const site = reports.find((report) => report.site !== undefined)?.site;
  const facts = reports.flatMap((report) => report.facts ?? []);
  const inFiles = reports.flatMap((report) => report.diagnostics);
  const diagnostics = [
    ...found.unexpected.map((path) => unexpectedFile(root, path)),
    ...inFiles,
    ...oddFiles(root, found, inFiles),
    ...checkLinks({ pages: links, paths: pathsOf(found), providers: found.providers, site, facts }),
    ...(await findInDiagrams(pages.map(diagramsOf), { ...options, engine })),
    ...(await askSites(placedLinks([...links, ...facts]))),
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

function diagramsOf({ links: { file }, diagrams }: CheckedContent['pages'][number]): PageDiagrams {
  return { file, diagrams };
}
