import { resolve } from 'node:path';
import type { Library } from '#library/library.ts';

// A build hands the library that it has loaded over to the pages that it renders, and so does the development server, again
// and again. Pages run in the same process, but are bundled: they have modules of their own, and only what is global is
// shared.

/** Which library and which records pages are made of: both count up, so that what is made of others is told from it. */
export interface ShownVersion {
  readonly content: number;
  /** Of the records of evidence, and of all else that is not in the content root. */
  readonly proof: number;
}

interface Handed {
  readonly library: Library;
  readonly version: ShownVersion;
}

const name = Symbol.for('handrail.libraries');
const shared = globalThis as { [name]?: Map<string, Handed> };
const first: ShownVersion = { content: 0, proof: 0 };

/** Hands a library over to the pages of its content root that are rendered from now on. */
export function handLibrary(library: Library, version = first): void {
  shared[name] ??= new Map();
  shared[name].set(library.root, { library, version });
}

/** Takes the library of a content root back. */
export function takeLibraryBack(root: string): void {
  shared[name]?.delete(resolve(root));
}

/** The library that was handed over for this content root, if one was. */
export function handedLibrary(root: string): Library | undefined {
  return shared[name]?.get(resolve(root))?.library;
}

/** The version of what was handed over. */
export function handedVersion(root: string): ShownVersion {
  return shared[name]?.get(resolve(root))?.version ?? first;
}
