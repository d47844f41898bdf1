import type { RootContent } from 'mdast';
import { fence } from '#guide/fence.ts';
import type { Draft, DraftSettings } from '../draft.ts';
import { finishFiles } from '../finish-files.ts';
import { type Notebook, startNotebook } from '../notebook.ts';
import { guideFacts } from '../pages/guide-facts.ts';
import { writePage } from '../pages/write-page.ts';
import type { DraftSource } from '../source/read-source.ts';
import { slugOf } from '../text/slug-of.ts';
import { bodyOfSections } from './body-of-sections.ts';
import { type MappedGuide, mapGuide } from './map-guide.ts';
import { factSections } from './order-sections.ts';
import { type MarkdownGuide, readMarkdown } from './read-markdown.ts';
import { referredIn } from './referred-in.ts';
import { settlePage } from './settle-page.ts';

/**
 * Drafts a guide from an existing Markdown guide: prerequisites, tables of variables, error tables and samples become typed facts and
 * fences, everything else stays prose. Commands with curl are answered by a first simulator, and run.
 *
 * @throws {DraftRefusal} where the text nests too deep
 */
export async function draftMarkdown(source: DraftSource, settings: DraftSettings): Promise<Draft> {
  const notebook = startNotebook(source.redacted);
  const guide = readMarkdown(source.text);
  const title = guide.title ?? settings.file.replace(/\.[^.]*$/, '').replace(/[-_]+/g, ' ');
  if (guide.title !== undefined) notebook.take(`The title “${guide.title}”.`, guide.titleLine ?? 1);
  const mapped = await mapGuide({ guide, title, text: source.text }, settings, notebook);
  const slug = slugOf(title, 'guide');
  const facts = factsOf(guide, mapped, { title, today: settings.today });
  const written = writePage(facts, [...bodyOf(guide, mapped), ...restOf(guide, notebook)]);
  const page = settlePage(written, { slug, today: settings.today }, notebook);
  return {
    files: finishFiles(new Map([...mapped.provider.files, [`guides/${slug}/index.mdx`, page]])),
    report: notebook.report([
      'handrail check: lists what is to be done, each with its place.',
      `handrail samples ${slug}: runs what can be run already.`,
      'Read the page beside the original: no word was thrown away, but sections that hold facts stand first now.',
    ]),
  };
}

function factsOf(
  { description, tags }: MarkdownGuide,
  { provider, prerequisites, rows }: MappedGuide,
  { title, today }: { readonly title: string; readonly today: string },
): object {
  const hints = {
    title,
    ...(description === undefined ? {} : { description }),
    tags: [...new Set(tags.map((tag) => slugOf(tag, '')).filter((tag) => tag !== ''))],
    type: provider.auth.length > 0 ? ('tutorial' as const) : ('reference' as const),
    prerequisites: prerequisites.rows,
    ...rows,
    today,
  };
  return guideFacts(hints, provider);
}

function bodyOf({ blocks }: MarkdownGuide, mapped: MappedGuide): string[] {
  const { sections, prerequisites, configuration, errors, fences, used, provider, inline, rows } = mapped;
  const holds = (found: ReadonlySet<RootContent>) => (section: MappedGuide['sections'][number]) =>
    section.blocks.some((block) => found.has(block));
  return bodyOfSections({
    sections,
    facts: factSections(sections, {
      prerequisites: prerequisites.section,
      isUsed: holds(configuration.used),
      errors: holds(errors.used),
    }),
    used,
    hasAuth: provider.auth.length > 0,
    hasErrors: rows.errors.length > 0,
    context: {
      ...inline,
      referred: referredIn(blocks),
      roleOf: (line) => (fences.running.has(line) ? 'runs' : fences.outputs.has(line) ? 'output' : undefined),
    },
  });
}

/** Frontmatter of another tool is kept at the end, as it stands. */
function restOf({ rest }: MarkdownGuide, notebook: Notebook): string[] {
  if (rest === undefined) return [];
  notebook.leaveOut(
    'Fields of the frontmatter that a guide does not have: all of it stands at the end of the page.',
    1,
  );
  return [
    '## Left from the frontmatter',
    'TODO: move what still counts into the frontmatter, and remove the rest.',
    fence('text', rest.text.trimEnd()),
  ];
}
