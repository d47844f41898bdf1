import type { AnyDocument } from './mdx-document.ts';

/** The auth sections that a page embeds, in order: those of its facts, where it places them. */
export function embeddedSlugs({ facts, components }: AnyDocument): readonly string[] {
  const isEmbedding = components.some(({ name }) => name === 'Authentication');
  return isEmbedding && 'auth' in facts ? facts.auth : [];
}

/** What stands before every id of an auth section on the pages that embed it. */
export function embeddedPrefix(slug: string): string {
  return `${slug}-`;
}
