import type { Library } from '#library/library.ts';

// A build hands the library that it has loaded over to the pages that it renders. They run in the same process, but are
// bundled: they have modules of their own, and only what is global is shared.

/** What was loaded: a content root, for a site under a base. */
interface Loaded {
  readonly root: string;
  /** Without a final slash. */
  readonly base: string;
}

const name = Symbol.for('handrail.library');
const shared = globalThis as { [name]?: Loaded & { readonly library: Library } };

/** Hands a library over to the pages that are rendered from now on. */
export function handLibrary({ root, base }: Loaded, library: Library): void {
  shared[name] = { root, base, library };
}

/** Takes it back. */
export function takeLibraryBack(): void {
  delete shared[name];
}

/** The library that was handed over, if it is that of this content root and base. */
export function handedLibrary({ root, base }: Loaded): Library | undefined {
  const found = shared[name];
  return found?.root === root && found.base === base ? found.library : undefined;
}
