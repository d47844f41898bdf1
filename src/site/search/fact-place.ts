import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library } from '#library/library.ts';

/** A page and its library: all that the texts of a page are made of. */
export interface FactPlace {
  readonly document: AnyDocument;
  readonly library: Library;
}
