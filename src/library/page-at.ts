import type { AnyDocument } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';
import { documentsOf, type Library } from './library.ts';

const known = new WeakMap<Library, ReadonlyMap<string, AnyDocument>>();

/** The page of a path without a final slash, such as `/guides/x`, where the library has it. */
export function pageAt(library: Library, path: string): AnyDocument | undefined {
  const pages = known.get(library) ?? new Map(documentsOf(library).map((page) => [pagePath(page), page]));
  known.set(library, pages);
  return pages.get(path);
}
