import type { AnyDocument } from '#guide/mdx-document.ts';

/** Which pages, and which of their tracks, are meant; what is left out means all. */
export interface Selection {
  readonly document?: (document: AnyDocument) => boolean;
  readonly track?: (track: string, document: AnyDocument) => boolean;
}
