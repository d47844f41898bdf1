import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { DocumentKind } from '#guide/mdx-document.ts';
import { folderOddity } from './describe-oddity.ts';
import { displayPath } from './display-path.ts';
import { type OddPath, type Survey, surveyFolder } from './survey-folder.ts';

/** A page to read. Paths are relative to the content root, with forward slashes. */
export interface FoundDocument {
  readonly kind: DocumentKind;
  readonly slug: string;
  readonly path: string;
}

/** An entry of the showcase to read, by the same kind of path. */
export interface FoundEntry {
  readonly id: string;
  readonly path: string;
}

export interface FoundFiles {
  readonly documents: readonly FoundDocument[];
  readonly providers: readonly string[];
  readonly showcase: readonly FoundEntry[];
  readonly unexpected: readonly string[];
  /** What cannot be read, folders in the place of pages among them. */
  readonly odd: readonly OddPath[];
}

const name = '[a-z0-9]+(?:-[a-z0-9]+)*';
const slug = `(?<slug>${name})`;
/** The slug of a page that may lie in folders of its own. */
const nestedSlug = `(?<slug>${name}(?:/${name})*)`;
const documentPaths: readonly (readonly [DocumentKind, RegExp])[] = [
  ['guide', new RegExp(`^guides/${slug}/index\\.mdx$`)],
  ['auth', new RegExp(`^auth/${slug}\\.mdx$`)],
  ['pattern', new RegExp(`^patterns/${slug}\\.mdx$`)],
  ['reference', new RegExp(`^reference/${nestedSlug}\\.mdx$`)],
];
const providerPath = new RegExp(`^providers/${slug}/.+`);
const showcasePath = new RegExp(`^showcase/${slug}\\.yaml$`);
/** An example of an event: read as a file, so that a folder there is lost. */
const examplePath = new RegExp(`^providers/${slug}/events/[^/]+\\.json$`);
const ownYamlPath = new RegExp(`^(?:providers|guides)/${slug}/.+`);

/**
 * Finds every page of a content root, and every folder of a provider; MDX and YAML files anywhere else are unexpected.
 */
export function findFiles(root: string): FoundFiles {
  return sortFiles(surveyFolder(root));
}

/** The same for what was surveyed before. */
export function sortFiles({ paths, folders, odd }: Survey): FoundFiles {
  const documents: FoundDocument[] = [];
  const providers = new Set<string>();
  const showcase: FoundEntry[] = [];
  const unexpected: string[] = [];
  for (const path of paths) {
    const document = documentAt(path);
    const provider = providerPath.exec(path)?.groups?.['slug'];
    const entry = showcasePath.exec(path)?.groups?.['slug'];
    if (document !== undefined) documents.push(document);
    else if (entry !== undefined) showcase.push({ id: entry, path });
    else if (isLost(path)) unexpected.push(path);
    if (provider !== undefined) providers.add(provider);
  }
  const misplaced = folders.filter(
    (path) => documentAt(path) !== undefined || showcasePath.test(path) || examplePath.test(path),
  );
  return {
    documents,
    providers: [...providers],
    showcase,
    unexpected,
    odd: [...odd, ...misplaced.map((path) => ({ path, ...folderOddity }))],
  };
}

function documentAt(path: string): FoundDocument | undefined {
  for (const [kind, pattern] of documentPaths) {
    const found = pattern.exec(path)?.groups?.['slug'];
    if (found !== undefined) return { kind, slug: found, path };
  }
  return undefined;
}

/** Templates of a team lie in the content root, and are no content themselves. */
const templatePath = /^templates\/[^/]+\//;

/** An MDX file that no rule above found, Markdown in the place of a page, or a YAML file at a place where facts stand. */
function isLost(path: string): boolean {
  if (templatePath.test(path)) return false;
  if (/\.mdx$/i.test(path) || documentAt(path.replace(/\.(?:md|markdown)$/, '.mdx')) !== undefined)
    return true;
  return /\.ya?ml$/i.test(path) && path !== 'site.yaml' && !ownYamlPath.test(path);
}

/** How many files of facts and pages there are. */
export function countFiles({ documents, providers, showcase }: FoundFiles): number {
  return 1 + providers.length * 2 + showcase.length + documents.length;
}

/** The findings for what cannot be read, but for files that have one already. */
export function oddFiles(
  root: string,
  { odd }: Pick<FoundFiles, 'odd'>,
  reported: readonly Diagnostic[],
): Diagnostic[] {
  const known = new Set(reported.flatMap(({ code, at }) => (code === 'content/unreadable' ? [at.file] : [])));
  return odd
    .map(({ path, why, help }) => ({ file: displayPath(root, path), why, help }))
    .filter(({ file }) => !known.has(file))
    .map(({ file, why, help }) => report('content/unreadable', { file }, `\`${file}\` ${why}.`, { help }));
}

/** The finding for a file that is not read. */
export function unexpectedFile(root: string, path: string): Diagnostic {
  const file = displayPath(root, path);
  if (/\.(?:md|markdown)$/.test(path)) {
    const help = `Pages are MDX: name it \`${path.replace(/\.\w+$/, '.mdx')}\`.`;
    return report(
      'content/unexpected-file',
      { file },
      `\`${path}\` is Markdown, which is not read as a page.`,
      { help },
    );
  }
  const alone = /^guides\/(?<slug>[^/]+)\.mdx$/.exec(path)?.groups?.['slug'];
  if (alone !== undefined) {
    const help = `A guide has a folder of its own: name it \`guides/${alone.toLowerCase()}/index.mdx\`.`;
    return report('content/unexpected-file', { file }, `\`${path}\` stands where no page is read.`, { help });
  }
  return report('content/unexpected-file', { file }, `\`${path}\` stands where no page is read.`, {
    help: 'Pages are `guides/<slug>/index.mdx`, `auth/<id>.mdx`, `patterns/<slug>.mdx` and `reference/<slug>.mdx`, the last also in folders; entries of the showcase are `showcase/<id>.yaml`; all in lower case with hyphens.',
  });
}
