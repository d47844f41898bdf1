import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { embeddedPrefix, embeddedSlugs } from '#guide/embedded-slugs.ts';
import { duplicateId } from '#guide/find-duplicate-ids.ts';
import type { AnyDocument, AuthSection } from '#guide/mdx-document.ts';

/** An id that a page has from a section which it embeds. */
interface Embedded {
  readonly id: string;
  readonly slug: string;
  /** Where the section has it. */
  readonly at: Place;
}

/**
 * Ids that stand twice on a page because of the auth sections that it embeds: its own, each with the place in the section; and
 * those of two sections, at the name of the second one in the frontmatter.
 */
export function findEmbeddedDuplicates(
  document: AnyDocument,
  sections: ReadonlyMap<string, AuthSection>,
): readonly Diagnostic[] {
  const { file, fields, anchors } = document;
  const embedded = new Map<string, Embedded>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, slug] of embeddedSlugs(document).entries()) {
    const ids = idsOf(sections.get(slug));
    const taken = ids
      .map((second) => ({ first: embedded.get(second.id), second }))
      .find(({ first }) => first);
    const span = fields.get(`/auth/${index}`)?.value;
    if (taken?.first !== undefined && span !== undefined)
      diagnostics.push(sectionClash({ file, span }, taken.first, taken.second));
    for (const one of ids) if (!embedded.has(one.id)) embedded.set(one.id, one);
  }
  for (const anchor of anchors) {
    const first = embedded.get(anchor.id);
    if (first === undefined) continue;
    const where = ` by the section \`${first.slug}\`, which this page embeds`;
    diagnostics.push(duplicateId(anchor, { file, first: first.at, where }));
  }
  return diagnostics;
}

function idsOf(section: AuthSection | undefined): Embedded[] {
  if (section === undefined) return [];
  const { slug, file, anchors } = section;
  return anchors.map(({ id, span }) => ({ id: embeddedPrefix(slug) + id, slug, at: { file, span } }));
}

/** Only one finding of two sections: what mends it for one id mends it for most. */
function sectionClash(at: Place, first: Embedded, second: Embedded): Diagnostic {
  if (first.slug === second.slug)
    return report('guide/duplicate-id', at, `The section \`${second.slug}\` is embedded twice.`, {
      help: 'Name it once.',
    });
  const message = `The section \`${second.slug}\` has the id \`${second.id}\` on this page, which is taken by the section \`${first.slug}\`.`;
  return report('guide/duplicate-id', at, message, {
    help: 'Word the heading differently in one of them.',
    related: [
      { message: 'first used here', at: first.at },
      { message: 'used here too', at: second.at },
    ],
  });
}
