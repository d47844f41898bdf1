import type { RootContent } from 'mdast';
import { escapeProse } from '../text/prose.ts';
import { slugOf } from '../text/slug-of.ts';
import type { FactSections } from './order-sections.ts';
import { type BlockContext, plainBlocks } from './plain-blocks.ts';
import type { MarkdownSection } from './sections.ts';
import { writeBlocks } from './write-blocks.ts';

/** What the body of a guide is made of. */
export interface BodySource {
  readonly sections: readonly MarkdownSection[];
  readonly facts: FactSections;
  /** Blocks that became facts. */
  readonly used: ReadonlySet<RootContent>;
  readonly hasAuth: boolean;
  readonly hasErrors: boolean;
  readonly context: BlockContext;
}

interface Part {
  readonly depth: number;
  readonly heading: string;
  readonly blocks: readonly string[];
}

/** The body of a guide: its introduction, the sections of its facts, its other sections in their order, and what comes before going live. */
export function bodyOfSections(source: BodySource): string[] {
  const { sections, facts, hasAuth, hasErrors } = source;
  const moved = new Set(
    [facts.prerequisites, facts.authentication, facts.configuration].flatMap((one) => withBelow(one, source)),
  );
  const intro = sections.filter(({ heading }) => heading === undefined);
  const rest = sections.filter((one) => one.heading !== undefined && !moved.has(one));
  const parts: Part[] = [
    ...factParts(facts.prerequisites, 'Before you start', { source, component: '<Prerequisites />' }),
    ...(hasAuth
      ? factParts(facts.authentication, 'Authentication', { source, component: '<Authentication />' })
      : sectionParts(facts.authentication, source)),
    ...factParts(facts.configuration, 'Configuration', { source, component: '<Configuration />' }),
    ...rest.map((one) => partOf(one, source, [])),
    ...(hasErrors && facts.errors?.heading === undefined
      ? [{ depth: 2, heading: 'Errors', blocks: ['<Errors />'] }]
      : []),
    { depth: 2, heading: 'Go live', blocks: ['<GoLive />'] },
  ];
  const opening = intro.flatMap((one) => blocksOf(one, source));
  return [...opening, ...withLevels(parts)];
}

interface FactPart {
  readonly source: BodySource;
  readonly component: string;
}

/** A section and those below it, which stay together; but what holds another fact has a place of its own. */
function withBelow(section: MarkdownSection | undefined, { sections, facts }: BodySource): MarkdownSection[] {
  if (section === undefined) return [];
  const index = sections.indexOf(section);
  const end = sections.findIndex((one, at) => at > index && depthOf(one) <= depthOf(section));
  const others = Object.values(facts).filter((one) => one !== section);
  return sections.slice(index, end < 0 ? undefined : end).filter((one) => !others.includes(one));
}

/** Titles of the first level are those of sections here. */
function depthOf({ heading }: MarkdownSection): number {
  return Math.max(2, heading?.depth ?? 2);
}

function factParts(
  section: MarkdownSection | undefined,
  heading: string,
  { source, component }: FactPart,
): Part[] {
  if (section === undefined) return [{ depth: 2, heading, blocks: [component] }];
  const [own, ...below] = withBelow(section, source);
  const first = own === undefined ? [] : [partOf(own, source, [component])];
  return [...first, ...below.map((one) => partOf(one, source, []))];
}

function sectionParts(section: MarkdownSection | undefined, source: BodySource): Part[] {
  return withBelow(section, source).map((one) => partOf(one, source, []));
}

function partOf(section: MarkdownSection, source: BodySource, components: readonly string[]): Part {
  const { heading } = section;
  const errors = source.hasErrors && section === source.facts.errors ? ['<Errors />'] : [];
  const [written] =
    heading === undefined
      ? []
      : plainBlocks([{ type: 'paragraph', children: heading.children }], source.context);
  const text = written === undefined ? '' : writeBlocks([written]).replace(/\\?\n\s*/g, ' ');
  const blocks = [...blocksOf(section, source), ...components, ...errors];
  return {
    depth: heading?.depth ?? 2,
    heading: text || escapeProse(section.title) || 'TODO: name this section',
    blocks,
  };
}

function blocksOf({ blocks }: MarkdownSection, { used, context }: BodySource): string[] {
  const kept = plainBlocks(
    blocks.filter((block) => !used.has(block)),
    context,
  );
  return kept.length === 0 ? [] : writeBlocks(kept).split(/\n{2,}(?=import\b|export\b)/);
}

/** Headings start at level two and skip none; those alike are told apart by a number, and none is empty. */
function withLevels(parts: readonly Part[]): string[] {
  const taken = new Set<string>();
  let before = 1;
  return parts.flatMap(({ depth, heading, blocks }, index) => {
    const level = Math.min(before + 1, Math.max(2, depth), 6);
    before = level;
    const next = parts[index + 1];
    const isEmpty = blocks.length === 0 && (next === undefined || next.depth <= depth);
    return [
      `${'#'.repeat(level)} ${fresh(heading, taken)}`,
      ...(isEmpty ? ['TODO: write this section.'] : blocks),
    ];
  });
}

function fresh(heading: string, taken: Set<string>): string {
  let unique = heading;
  for (let number = 2; taken.has(slugOf(unique, unique)); number += 1) unique = `${heading} (${number})`;
  taken.add(slugOf(unique, unique));
  return unique;
}
