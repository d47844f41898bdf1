import { resolve } from 'node:path';
import type { Library } from '#library/library.ts';

// A build hands the library that it has loaded over to the pages that it renders. They run in the same process, but are
// bundled: they have modules of their own, and only what is global is shared.

const name = Symbol.for('handrail.library');
const shared = globalThis as { [name]?: Library };

/** Hands a library over to the pages that are rendered from now on. */
export function handLibrary(library: Library): void {
  shared[name] = library;
}

/** Takes it back. */
export function takeLibraryBack(): void {
  delete shared[name];
}

/** The library that was handed over, if it is that of this content root. */
export function handedLibrary(root: string): Library | undefined {
  return shared[name]?.root === resolve(root) ? shared[name] : undefined;
}
