import { dirname } from 'node:path/posix';
import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Library } from '#library/library.ts';
import { providerOf } from '#library/resolve-configuration.ts';

/**
 * Tells the pages that depend on a changed file: their own file or folder, the folder of their provider, the auth
 * sections that they use.
 *
 * @param changed files as documents name themselves: relative to the content root’s parent, with forward slashes
 */
export function selectChanged(
  library: Library,
  changed: readonly string[],
): (document: AnyDocument) => boolean {
  return (document) => {
    const places = placesOf(library, document);
    return changed.some((file) =>
      places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place)),
    );
  };
}

/** Files, and folders with a final slash. */
function placesOf(library: Library, document: AnyDocument): readonly string[] {
  const provider = providerOf(document, library.providers);
  const sections = document.kind === 'guide' ? document.facts.auth : [];
  return [
    document.kind === 'guide' ? `${dirname(document.file)}/` : document.file,
    ...(provider === undefined ? [] : [`${dirname(provider.file)}/`]),
    ...sections.flatMap((id) => library.auth.get(id)?.file ?? []),
  ];
}
