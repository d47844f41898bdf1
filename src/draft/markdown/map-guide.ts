import GithubSlugger from 'github-slugger';
import type { PhrasingContent, RootContent } from 'mdast';
import { textOf } from '#guide/walk.ts';
import type { DraftSettings } from '../draft.ts';
import type { Notebook } from '../notebook.ts';
import { type PageProvider, providerOfPage } from '../pages/provider-of-page.ts';
import { collectCalls } from './collect-calls.ts';
import { environmentRows, placedRows } from './environment-rows.ts';
import { callFences, fencesOf, type GuideFences } from './fences-of.ts';
import { type MappedConfiguration, mapConfiguration } from './map-configuration.ts';
import { type MappedErrors, mapErrors, tellErrors } from './map-errors.ts';
import { type MappedPrerequisites, mapPrerequisites } from './map-prerequisites.ts';
import { definitionsIn, type InlineContext } from './plain-inline.ts';
import { provenErrors } from './proven-errors.ts';
import type { MarkdownGuide } from './read-markdown.ts';
import { type MarkdownSection, sectionsOf } from './sections.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What of a guide became typed facts. */
export interface MappedGuide {
  readonly sections: readonly MarkdownSection[];
  readonly inline: InlineContext;
  readonly provider: PageProvider;
  readonly prerequisites: MappedPrerequisites;
  readonly configuration: MappedConfiguration;
  readonly errors: MappedErrors;
  /** The rows of the frontmatter; no errors where they cannot be provoked. */
  readonly rows: { readonly configuration: Rows; readonly errors: Rows };
  readonly fences: GuideFences;
  /** Blocks that became facts, and are prose no more. */
  readonly used: ReadonlySet<RootContent>;
}

/** Maps what a guide holds to typed facts. */
export async function mapGuide(
  { guide, title, text }: { readonly guide: MarkdownGuide; readonly title: string; readonly text: string },
  settings: DraftSettings,
  notebook: Notebook,
): Promise<MappedGuide> {
  const { blocks } = guide;
  const sections = sectionsOf(blocks);
  const inline = { definitions: definitionsIn(blocks), anchors: anchorsOf(blocks), notebook };
  const prerequisites = mapPrerequisites(sections, inline);
  const configuration = mapConfiguration(sections, inline);
  const errors = mapErrors(sections, inline);
  const calls = collectCalls(callFences(blocks), errors.rows);
  const addresses = [...(calls.origin === undefined ? [] : [calls.origin]), ...addressesIn(text)];
  const hints = {
    name: title,
    addresses,
    paths: calls.paths,
    lineOf: (pointer: string) => lineOfCall(calls, pointer),
  };
  const provider = await providerOfPage(hints, settings, notebook);
  const proven = provenErrors(errors.rows, provider);
  tellOf(errors, proven.length > 0, notebook);
  const fences = fencesOf(blocks, calls.operationAt, provider);
  const known = new Set(configuration.rows.map(({ key }) => key));
  const rows = [...configuration.rows, ...environmentRows(fences.all, known, notebook)];
  return {
    sections,
    inline,
    provider,
    prerequisites,
    configuration,
    errors,
    rows: { configuration: placedRows(rows, fences.all, provider), errors: proven },
    fences,
    used: new Set([...prerequisites.used, ...configuration.used, ...(proven.length > 0 ? errors.used : [])]),
  };
}

function tellOf({ rows }: MappedErrors, isProven: boolean, notebook: Notebook): void {
  if (isProven) tellErrors(rows, notebook);
  else if (rows.length > 0)
    notebook.leaveOut(
      'Rows of the error table: a row needs a call that provokes it, and the draft has none. They are kept as they stand.',
      rows[0]?.line,
    );
}

/** The ids of headings whose text the draft keeps: links to other files and images in a heading change it. */
function anchorsOf(blocks: readonly RootContent[]): Set<string> {
  const slugger = new GithubSlugger();
  const headings = blocks.filter((block) => block.type === 'heading');
  const ids = headings.map((heading) => ({
    id: slugger.slug(textOf(heading)),
    isKept: heading.children.every(isKept),
  }));
  return new Set(ids.filter((one) => one.isKept).map(({ id }) => id));
}

function isKept(node: PhrasingContent): boolean {
  if (node.type === 'link') return /^https?:/.test(node.url);
  return !['image', 'html', 'linkReference', 'imageReference'].includes(node.type);
}

function lineOfCall({ lines, paths }: ReturnType<typeof collectCalls>, pointer: string): number {
  const first = lines.values().next().value ?? 1;
  const found = Object.entries(paths).find(([path]) =>
    pointer.startsWith(`/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/`),
  )?.[1] as Readonly<Record<string, { readonly operationId: string }>> | undefined;
  const method = pointer.split('/')[3] ?? '';
  return lines.get(found?.[method]?.operationId ?? '') ?? first;
}

function addressesIn(text: string): string[] {
  return (text.match(/https:\/\/api[\w.-]*\.[\w.-]+/g) ?? []).slice(0, 5);
}
