import type { AnyDocument, Heading } from '#guide/mdx-document.ts';

/** The headings that the contents of a page list: two levels below the title. */
export function contentsOf({ headings }: Pick<AnyDocument, 'headings'>): readonly Heading[] {
  return headings.filter(({ depth }) => depth === 2 || depth === 3);
}
